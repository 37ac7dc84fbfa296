using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;

namespace PlatformSdk.EndToEnd.Tests.Samples;

/// <summary>The samples as they are committed, built by the packed packages as a build server builds them, and run on real servers.</summary>
public sealed partial class Shop(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "shop";

    private readonly int _ordersPort = FreePort.Next();
    private readonly int _paymentsPort = FreePort.Next();
    private readonly Broker _broker = new();
    private LaptopDatabase _database = null!;
    private LaptopCache? _cache;
    private RunningProgram? _orders;
    private RunningProgram? _payments;
    private RunningProgram? _receipts;

    public DeveloperMachine Machine => machine;

    /// <summary>Stands for the repository.</summary>
    public string Root { get; } = machine.NewFolder("shop");

    public string Samples => Path.Combine(Root, "samples");

    public CommandResult Build { get; private set; } = null!;

    /// <summary>What the first run of the migrations printed.</summary>
    public CommandResult Migrated { get; private set; } = null!;

    public OtlpReceiver Collector { get; private set; } = null!;

    public HttpClient Orders => new() { BaseAddress = new Uri($"http://127.0.0.1:{_ordersPort}") };

    public HttpClient Payments => new() { BaseAddress = new Uri($"http://127.0.0.1:{_paymentsPort}") };

    /// <summary>By the address that the generated code has for a laptop, on the port of this server.</summary>
    public string ConnectionString { get; private set; } = "";

    public string Queue => _broker.Address();

    public string Cache => _cache!.Address;

    /// <summary>What the programs have printed.</summary>
    public string Said => $"{_orders?.Output}\n{_payments?.Output}\n{_receipts?.Output}";

    private string Secrets => Path.Combine(Root, "secrets");

    public async ValueTask InitializeAsync()
    {
        Copy(Path.Combine(Repository.Root, "samples"), Samples);
        Build = await machine.DotnetAsync(Samples, new Dictionary<string, string?>([new("CI", "true"), DeveloperMachine.Analyzers]),
            "build", "Shop.slnx", "-m:1", "-warnaserror", $"-p:PlatformSdkVersion={machine.Version}", $"-p:PlatformRepositoryRoot={Root}");
        Build.ShouldSucceed();
        var broker = _broker.InitializeAsync();
        _cache = await LaptopCache.StartAsync();
        _database = await LaptopDatabase.StartAsync(await File.ReadAllTextAsync(Path.Combine(Samples, "orders", "src", "Orders", "compose.yaml")),
            "orders-orders-db");
        var code = await File.ReadAllTextAsync(Path.Combine(Samples, "orders", "src", "Orders", "obj", "Debug", "net10.0", "PlatformService.g.cs"));
        ConnectionString = LocalAddress()
            .Match(code).Value.Replace("Port=5432", string.Create(CultureInfo.InvariantCulture, $"Port={_database.Port}"), StringComparison.Ordinal);
        Collector = await OtlpReceiver.StartAsync();
        Directory.CreateDirectory(Secrets);
        Rotate("first-key");
        // As the Job before the first release.
        Migrated = await MigrateAsync();
        await broker;
        await StartPaymentsAsync();
        await StartOrdersAsync();
        await StartReceiptsAsync();
    }

    public void Rotate(string key) => File.WriteAllText(Path.Combine(Secrets, "card-key"), key);

    public async Task StartPaymentsAsync() => _payments = await StartAsync("payments", "Payments", _paymentsPort, Payments);

    public async Task StartOrdersAsync() => _orders = await StartAsync("orders", "Orders", _ordersPort, Orders);

    /// <summary>Until it says so: before, no signal would end it as Kubernetes ends it.</summary>
    public async Task StartReceiptsAsync()
    {
        var before = Started();
        _receipts = Start("receipts", "Receipts", 0);
        await Eventually.IsTrueAsync($"receipts has started:\n{_receipts.Output}", () => Started() > before);

        int Started() => Collector.Received.Logs.Count(log => (string)log.Resource["service.name"] == "receipts"
            && log.Body.StartsWith("Application started", StringComparison.Ordinal));
    }

    public Task StopReceiptsAsync() => StopAsync(_receipts!);

    /// <summary>A broker that does not answer until it is told CONT, or that answers again.</summary>
    public void SignalBroker(string signal) => _broker.Signal(signal);

    /// <summary>As a mistake by hand would.</summary>
    public Task ForgetAsync(string order) => PostgresProgram.RunAsync("psql", _database.Uri, "-c", $"DELETE FROM orders WHERE id = '{order}'");

    public Task StopPaymentsAsync() => StopAsync(_payments!);

    public Task StopOrdersAsync() => StopAsync(_orders!);

    public async Task<CommandResult> SettleAsync()
    {
        await using var job = Start("settlement", "Settlement", 0);
        return await job.WaitAsync();
    }

    public async Task<CommandResult> MigrateAsync()
    {
        await using var migrator = Start("orders", "Orders", 0, KeyValuePair.Create("Platform__Run", (string?)"migrations"));
        return (await migrator.WaitAsync()).ShouldSucceed();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in new[] { _orders, _payments, _receipts }.OfType<RunningProgram>())
            await program.DisposeAsync();
        if (Collector is not null)
            await Collector.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        if (_cache is not null)
            await _cache.DisposeAsync();
        await _broker.DisposeAsync();
    }

    private static async Task StopAsync(RunningProgram program)
    {
        program.Terminate();
        (await program.WaitAsync()).ShouldSucceed();
        await program.DisposeAsync();
    }

    private async Task<RunningProgram> StartAsync(string service, string project, int port, HttpClient client)
    {
        var program = Start(service, project, port);
        using (client)
            await Eventually.IsTrueAsync($"readiness of {service}:\n{program.Output}", async () =>
            {
                try
                {
                    using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                    return response.StatusCode == HttpStatusCode.OK;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            });
        return program;
    }

    /// <summary>As in a cluster: Production, secrets from mounted files, addresses by variables.</summary>
    private RunningProgram Start(string service, string project, int port, params KeyValuePair<string, string?>[] more) => machine.Start(
        Path.Combine(Samples, service, "src", project),
        new Dictionary<string, string?>(Collector.Variables().Concat(more))
        {
            ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["ConnectionStrings__orders-db"] = $"{ConnectionString};SSL Mode=Disable",
            ["ConnectionStrings__paid-orders"] = Queue,
            ["ConnectionStrings__cache"] = Cache,
            ["services__payments__http__0"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_paymentsPort}"),
            ["services__orders__http__0"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ordersPort}"),
            ["Orders__RetryEvery"] = "00:00:00.5",
            ["Platform__Secrets__Store"] = "files",
            ["Platform__Secrets__Path"] = Secrets,
            ["Platform__Secrets__RefreshInterval"] = "00:00:01",
            ["Platform__Shutdown__Drain"] = "00:00:00",
        },
        "dotnet", Path.Combine("bin", "Debug", "net10.0", $"{project}.dll"));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(file, Path.Combine(to, path));
        }
    }

    [GeneratedRegex("Host=localhost;[^\"]+")]
    private static partial Regex LocalAddress();
}
