#if (withPostgres)
using Npgsql;

#endif
var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
#if (aot)
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default));
#endif

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "service-label");
#if (withPostgres)
// The data source of needs.database in platform.yaml. Its address and credentials come from the platform.
app.MapGet("/database/time", async (NpgsqlDataSource database, CancellationToken cancellation) =>
{
    await using var command = database.CreateCommand("SELECT now()");
    return (DateTime)(await command.ExecuteScalarAsync(cancellation))!;
});
#endif
app.Run();
