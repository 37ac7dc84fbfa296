#if (withPostgres)
using Npgsql;

#endif
var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "service-label");
#if (withPostgres)
// The data source of needs.database in platform.yaml: where it is and who we are there is no matter of the code.
app.MapGet("/database/time", async (NpgsqlDataSource database, CancellationToken cancellation) =>
{
    await using var command = database.CreateCommand("SELECT now()");
    return (DateTime)(await command.ExecuteScalarAsync(cancellation))!;
});
#endif
app.Run();
