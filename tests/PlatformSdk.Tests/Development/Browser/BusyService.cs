using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development.Browser;

/// <summary>A service with everything that the page can show, under a stream of requests.</summary>
internal sealed class BusyService : IAsyncDisposable
{
    private static readonly ActivitySource s_source = new("Orders");
    private static readonly string s_left = Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests" + DevelopmentFile.Ending);

    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        System = "shop",
        Title = "Orders",
        Summary = "Takes and tracks customer orders.",
        Tier = "critical",
        Config = new Dictionary<string, string> { ["Orders__PageSize"] = "50", ["Orders__Banner"] = "", ["Orders__Region"] = "eu" },
        Needs =
        [
            new PlatformNeed("orders-db", "postgres") { Local = "Host=127.0.0.1;Port=1" },
            new PlatformNeed("inventory", "service"),
            new PlatformNeed("tax-api", "external") { Optional = true, Url = "http://127.0.0.1:9" },
            new PlatformNeed("stripe-key", "secret"),
            new PlatformNeed("tax-key", "secret"),
        ],
    };

    private readonly CancellationTokenSource _end = new();
    private readonly StubServer _inventory;
    private readonly Task _stream;

    private BusyService(DevelopmentService service, StubServer inventory)
    {
        (Page, _inventory) = (service, inventory);
        _stream = StreamAsync();
    }

    internal DevelopmentService Page { get; }

    internal string Address => Page.Service.Address.ToString().TrimEnd('/');

    internal static async Task<BusyService> StartAsync()
    {
        // As a build would leave it.
        await File.WriteAllTextAsync(s_left, """
            {
              "tags": ["payments"],
              "links": [{ "title": "Repository", "url": "https://github.com/acme/orders" },
                        { "title": "Wiki", "url": "https://wiki.example.com/orders" }],
              "services": [{ "name": "payments", "system": "shop", "url": "http://localhost:1" }],
              "environments": ["dev", "staging", "production"],
              "rows": [{ "name": "namespace", "values": ["shop-dev", "shop-staging", "shop-production"] },
                       { "name": "replicas", "values": ["1", "3..10", "3..12"] },
                       { "name": "memory", "values": ["512Mi", "512Mi", "512Mi"] },
                       { "name": "host", "values": [null, "orders.staging.example.com/", "orders.example.com/"] }]
            }
            """);
        var inventory = await StubServer.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number % 5 == 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        var busy = new BusyService(await DevelopmentService.StartAsync(Map, description: s_description, settings:
        [
            new("services:inventory:http:0", inventory.Address.ToString()), new("Platform:HttpClient:RetryDelay", "1ms"),
            new("Orders:PageSize", "50"), new("Orders:Banner", "Everything must go"), new("Secrets:stripe-key", "sk-live-0123456789"),
        ]), inventory);
        await Eventually.IsTrueAsync("everything has happened once", () => busy.Page.Traces.Newest().Count > 40);
        return busy;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _stream;
        await Page.DisposeAsync();
        await _inventory.DisposeAsync();
        _end.Dispose();
        File.Delete(s_left);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id}", async (int id, IHttpClientFactory clients, ILogger<BusyService> logger, IMeterFactory meters) =>
        {
            using (var span = s_source.StartActivity("price the order")!.SetTag("order.id", id))
                await clients.CreateClient("inventory").GetStringAsync(new Uri($"http://inventory/stock/{id}?token=abc"));
            meters.Create("Orders").CreateCounter<int>("orders.priced").Add(1);
            logger.LogInformation(
                "Priced order {Id} for a customer whose name is so long that it would not fit into one line of a telephone: {Customer}", id,
                new string('m', 60));
            return "priced";
        });
        app.MapGet("/throws", string () => throw new InvalidOperationException("no stock"));
        app.MapGet("/message", (ILogger<BusyService> logger) =>
        {
            Activity.Current = null;
            using var span = s_source.StartActivity("process order-placed", ActivityKind.Consumer)!;
            using (logger.BeginScope(new Dictionary<string, object> { ["Queue"] = "order-placed" }))
                logger.LogInformation("Handled message {MessageId} of {Customer}", 4711, "Ada Lovelace");
            span.SetStatus(ActivityStatusCode.Error, "The stock is empty");
            using var query = s_source.StartActivity("orders", ActivityKind.Client)!.SetTag("db.system.name", "postgresql")
                .SetTag("db.query.text", "SELECT id FROM orders WHERE id = $1").SetTag("server.address", "127.0.0.1").SetTag("server.port", 1);
        });
        app.MapGet("/late", (ILogger<BusyService> logger) => logger.LogWarning("Order {Id} is late", 17));
    }

    private async Task StreamAsync()
    {
        string[] paths = ["/orders/17", "/orders/18", "/late", "/throws", "/message", "/nowhere"];
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            (await Page.Client.GetAsync(paths[number % paths.Length])).Dispose();
            await Task.Delay(40, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
