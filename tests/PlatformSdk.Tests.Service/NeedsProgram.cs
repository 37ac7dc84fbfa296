using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Npgsql;
using PlatformSdk;
using PlatformSdk.Postgres;
using PlatformSdk.Redis;
using PlatformSdk.S3;
using PlatformSdk.Secrets.AzureKeyVault;
using PlatformSdk.Secrets.Vault;

namespace Orders;

/// <summary>A service with a database and a secret, which it says aloud, for tests of what a process prints and how it ends.</summary>
internal static class NeedsProgram
{
    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Needs = [new("orders-db", "postgres"), new("stripe-key", "secret")],
    };

    private static readonly PlatformDescription s_stores = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Needs = [new("cache", "redis"), new("files", "bucket")],
    };

    /// <summary>A service with the other data stores; each endpoint is one operation.</summary>
    internal static async Task<int> RunStoresAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatform(s_stores, null, packages =>
        {
            RedisNeed.Register(packages);
            S3Need.Register(packages);
        });

        var app = builder.Build();
        app.MapPlatform();
        app.MapGet("/cache", async (IDistributedCache cache) =>
        {
            await cache.SetStringAsync("key", "made");
            return Results.Text(await cache.GetStringAsync("key"));
        });
        app.MapGet("/files", async (Bucket bucket) =>
        {
            await bucket.UploadAsync("note.txt", new MemoryStream(Encoding.UTF8.GetBytes("made")));
            return Results.Stream(await bucket.OpenReadAsync("note.txt"));
        });
        await app.RunAsync();
        return 0;
    }

    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["Clock"] is { } file) builder.Services.AddSingleton<TimeProvider>(new SteppingClock(file));
        var hasDatabase = builder.Configuration["Database"] == "true";
        builder.AddPlatform(s_description, null, packages =>
        {
            VaultSecretStore.Register(packages);
            if (builder.Configuration["KeyVault"] == "true") KeyVaultSecretStore.Register(packages);
            if (hasDatabase) PostgresNeed.Register(packages);
        });

        var app = builder.Build();
        app.MapPlatform();
        app.MapGet("/secret", (IConfiguration configuration) => configuration["Secrets:stripe-key"]);
        if (hasDatabase) app.MapGet("/query", QueryAsync);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Configuration["Talk"] == "true") Talk(app);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>What the service's author wrote, with the failure as the answer so that the test may look at it.</summary>
    private static async Task<IResult> QueryAsync(string sql, [FromKeyedServices("orders-db")] NpgsqlDataSource database)
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

    /// <summary>Every careless way to print a secret that we could think of.</summary>
    private static void Talk(WebApplication app)
    {
        var secret = app.Configuration["Secrets:stripe-key"] ?? "none";
        var connectionString = app.Configuration["ConnectionStrings:orders-db"]!;
        using var activity = new Activity("talk").Start();
#pragma warning disable CA1848, CA1873, CA2254 // As careless people write it.
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
#pragma warning restore CA1848, CA1873, CA2254
        app.Lifetime.StopApplication();
    }
}
