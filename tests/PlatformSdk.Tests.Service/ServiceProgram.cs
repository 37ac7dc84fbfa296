using System.Text.Json.Serialization;
using PlatformSdk;
using PlatformSdk.Access;

namespace Orders;

/// <summary>A service with everything on.</summary>
internal static partial class ServiceProgram
{
    // What the build would generate from platform.yaml.
    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        System = "shop",
        Title = "Orders",
        Summary = "Takes and tracks customer orders.",
        Tier = "critical",
        Needs = [new PlatformNeed("inventory", "service")],
    };

    internal static async Task<int> RunAsync(string[] args, params PlatformNeed[] needs)
    {
        using var types = Environment.GetEnvironmentVariable("LISTS_TYPES") is null ? null : new TypeLoads();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, BodyEndpoints.BodyJson.Default);
        });
        builder.Services.AddRequestDecompression();
        builder.Services.AddHostedService<SlowToStop>();
        if (builder.Configuration["start"] is { } how)
            builder.Services.AddSingleton<IHostedService>(services => new SlowToStart(how, services.GetRequiredService<ILogger<SlowToStart>>()));
        if (builder.Configuration["log"] is { } log)
            builder.Logging.AddProvider(new SickLog(log));
        builder.AddPlatform(s_description with { Needs = [.. s_description.Needs, .. needs] }, null, packages =>
        {
            if (builder.Configuration["access"] == "true") PlatformAccess.Register(packages);
        });

        var app = builder.Build();
        app.MapPlatform();
        app.UseRequestDecompression();
        app.UseWebSockets();
        BodyEndpoints.Map(app);
        app.MapGet("/", () => "orders");
        app.MapGet("/order", () => new Order(17, "open"));
        app.MapGet("/log", (ILogger<Order> logger) =>
        {
            Lines.Looked(logger, 17);
            Lines.Warned(logger, 17);
            return "logged";
        });
        app.MapGet("/audit",
            (string id, IAuditLog audit) => audit.Record(new AuditEvent("user:1", "order.cancel", $"order/{id}", AuditOutcome.Success)));
        app.MapGet("/say", (string what, ILogger<Order> logger) => Lines.Said(logger, what));
        app.MapGet("/throws", string () => throw new InvalidOperationException("no stock"));
        app.MapGet("/slow", async (int milliseconds, CancellationToken cancellation) =>
        {
            await Task.Delay(milliseconds, cancellation);
            return "slow";
        });
        app.MapGet("/block", (int milliseconds, string how, ILogger<Order> logger) =>
        {
            Lines.Said(logger, "blocking");
            Blocking.Block(how, milliseconds);
        });
        app.MapGet("/stock",
            (IHttpClientFactory clients, CancellationToken cancellation) => clients.CreateClient("inventory").GetStringAsync("/", cancellation));
        app.MapGet("/loaded", () => string.Join('\n', AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name)));
        app.MapGet("/loaded/types", () => string.Join('\n', types?.Names ?? []));
        app.MapFallback(() => "fallback");
        // A program whose log is turned off cannot say where it listens.
        if (app.Configuration["audit"] is not null)
            app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<IAuditLog>()
                .Record(new AuditEvent("service:orders", "service.start", "service/orders", AuditOutcome.Success)));
        await app.RunAsync();
        return 0;
    }

    internal sealed record Order(int Id, string State);

    [JsonSerializable(typeof(Order))]
    private sealed partial class Json : JsonSerializerContext;
}
