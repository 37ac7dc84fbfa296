using System.Diagnostics;
using System.Text;
using Npgsql;
using PlatformSdk;
using PlatformSdk.Postgres;
using PlatformSdk.Secrets.Tests.Service;
using PlatformSdk.Secrets.Vault;

// What the build would generate from platform.yaml.
var description = new PlatformDescription
{
    Name = "orders",
    Owner = "team-checkout",
    Needs = [new("orders-db", "postgres"), new("stripe-key", "secret")],
};

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["Clock"] is { } file) builder.Services.AddSingleton<TimeProvider>(new SteppingClock(file));
var hasDatabase = builder.Configuration["Database"] == "true";
builder.AddPlatform(description, null, packages =>
{
    VaultSecretStore.Register(packages);
    if (hasDatabase) PostgresNeed.Register(packages);
});

var app = builder.Build();
app.MapPlatform();
app.MapGet("/secret", (IConfiguration configuration) => configuration["Secrets:stripe-key"]);
if (hasDatabase) app.MapGet("/query", QueryAsync);
app.Lifetime.ApplicationStarted.Register(() =>
{
    if (app.Configuration["Talk"] == "true") Talk();
});
app.Run();

// What the service's author wrote, with the failure as the answer so that the test may look at it.
static async Task<IResult> QueryAsync(string sql, [FromKeyedServices("orders-db")] NpgsqlDataSource database)
{
    try
    {
#pragma warning disable CA2100 // The test's own SQL.
        await using var command = database.CreateCommand(sql);
#pragma warning restore CA2100
        return Results.Text($"{await command.ExecuteScalarAsync()}");
    }
    catch (PostgresException failure)
    {
        return Results.Text($"{failure.SqlState}: {failure.MessageText}", statusCode: 500);
    }
}

// Every careless way to print a secret that we could think of.
void Talk()
{
    var secret = app.Configuration["Secrets:stripe-key"] ?? "none";
    var connectionString = app.Configuration["ConnectionStrings:orders-db"]!;
    using var activity = new Activity("talk").Start();
    app.Logger.LogTrace("value {Secret}", secret);
    app.Logger.LogInformation($"interpolated {secret}");
    app.Logger.LogInformation("connection {ConnectionString}", connectionString);
    app.Logger.LogInformation("url https://api.example.com/?key={Key}", Uri.EscapeDataString(secret));
    app.Logger.LogInformation("basic {Header}", Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + secret)));
    app.Logger.LogInformation("bytes {Base64}", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
    app.Logger.LogError(new InvalidOperationException("failed with " + secret, new ArgumentException(connectionString)), "exception");
    using (app.Logger.BeginScope(new Dictionary<string, object> { ["scoped"] = secret })) app.Logger.LogInformation("in a scope");
    app.Logger.LogInformation("{View}", ((IConfigurationRoot)app.Configuration).GetDebugView());
    app.Logger.LogInformation("the end");
    app.Lifetime.StopApplication();
}
