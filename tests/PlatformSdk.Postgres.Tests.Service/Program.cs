using Npgsql;
using Orders;
using PlatformSdk;
using PlatformSdk.Postgres;
using PlatformSdk.Secrets.Vault;

if (args is ["migrated"])
    return await MigratedProgram.RunAsync(args);

// What the build would generate from platform.yaml.
var description = new PlatformDescription { Name = "orders", Owner = "team-checkout", Needs = [new("orders-db", "postgres")] };

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(description, null, packages =>
{
    VaultSecretStore.Register(packages);
    PostgresNeed.Register(packages);
});

var app = builder.Build();
app.MapPlatform();
await app.StartAsync();

using (var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient())
using (var response = await client.GetAsync(new Uri(app.Configuration["Call"]!)))
    Console.WriteLine($"HttpClient: {(int)response.StatusCode > 0}");

await using (var command = app.Services.GetRequiredService<NpgsqlDataSource>()
    .CreateCommand("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
    Console.WriteLine($"Npgsql: {await command.ExecuteScalarAsync()}");

await app.StopAsync();
return 0;
