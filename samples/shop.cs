#:property PublishAot=false

// Runs the shop on this machine:  dotnet run samples/shop.cs
//   -- generate                 only builds it, which regenerates the files that the builds write
//   -- --once                   ends after one order is placed, paid and settled
//   -- --database TEXT          uses this PostgreSQL server instead of the one in compose.yaml; TEXT is a connection string
//   -- --queue TEXT             with --database: this RabbitMQ, such as amqp://guest:guest@localhost; without it, no receipts are sent
//   -- --cache TEXT             with --database: this Redis, such as localhost:6379; without it, the database answers
//   -- --port N                 the port of orders; payments uses the next one. Default: 5101
//   -- --feed DIR --version V   uses the SDK's packages in this folder instead of packing them

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

var samples = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var root = Path.GetDirectoryName(samples)!;
var home = Path.Combine(root, "artifacts", "shop");
var port = ushort.TryParse(Option("--port"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 5101;
var (orders, payments) = ($"http://localhost:{port}", $"http://localhost:{port + 1}");
List<Process> running = [];

try
{
    var (feed, version) = Option("--feed") is { } given
        ? (given, Option("--version") ?? throw new ShopException("--feed needs --version too."))
        : await PackAsync();
    await DotnetAsync(samples, "build", "Shop.slnx", "-m:2", $"-p:PlatformSdkVersion={version}",
        $"-p:RestoreAdditionalProjectSources={Path.GetFullPath(feed)}");
    if (args.Contains("generate"))
        return 0;

    if (Option("--database") is null)
        await ComposeAsync();
    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
    await StartAsync("payments", "Payments", payments);
    await StartAsync("orders", "Orders", orders);
    // Without a broker the orders stay in the database until one is there.
    var receipts = Option("--database") is null || Option("--queue") is not null ? StartReceipts() : null;

    using var placed = await client.PostAsJsonAsync($"{orders}/orders", new { Customer = "Ada", AmountInCents = 4200 });
    Say($"POST /orders: {(int)placed.StatusCode} {await placed.Content.ReadAsStringAsync()}");
    if (receipts is not null)
        await LineAsync(receipts, $"receipt of order {(await placed.Content.ReadFromJsonAsync<JsonNode>())!["id"]}");
    await DotnetAsync(Folder("settlement", "Settlement"), "run", "--no-build");
    Say($"after the settlement: {await client.GetStringAsync($"{orders}{placed.Headers.Location}")}");
    Say("The order's way through all services is one trace: http://localhost:3000/explore, data source Tempo, service.name orders.");
    if (args.Contains("--once"))
        return 0;

    Say($"orders: {orders}   payments: {payments}   Ctrl+C stops everything.");
    await Task.WhenAll(running.Select(process => process.WaitForExitAsync()));
    return 0;
}
catch (Exception problem) when (problem is ShopException or HttpRequestException)
{
    Console.Error.WriteLine($"\nThe shop stops here: {problem.Message}");
    return 1;
}
finally
{
    foreach (var process in running.Where(process => !process.HasExited))
        process.Kill(entireProcessTree: true);
}

string? Option(string name) => args.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

string Folder(string service, string project) => Path.Combine(samples, service, "src", project);

void Say(string text) => Console.WriteLine($"\n>>> {text}");

// A unique version per run, because NuGet caches a version that it has seen.
async Task<(string Feed, string Version)> PackAsync()
{
    var released = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(root, "version.json")))!["version"];
    var version = string.Create(CultureInfo.InvariantCulture, $"{released}-shop.{DateTime.UtcNow:yyyyMMddHHmmss}");
    var feed = Path.Combine(home, "packages");
    if (Directory.Exists(feed))
        Directory.Delete(feed, recursive: true);
    // The package of the build contains its output, but does not reference it: a new clone has not restored it.
    await DotnetAsync(root, "restore", "build-tasks/PlatformSdk.Build.Authoring");
    foreach (var project in new[] { "build-tasks/PlatformSdk.Build", "sdk/PlatformSdk", "sdk/PlatformSdk.Postgres", "sdk/PlatformSdk.RabbitMq",
        "sdk/PlatformSdk.Redis", "sdk/PlatformSdk.Secrets.Vault" })
        await DotnetAsync(root, "pack", project, "--configuration", "Release", "--output", feed, $"-p:Version={version}");
    return (feed, version);
}

async Task ComposeAsync()
{
    try
    {
        if (await RunAsync(Begin("docker", Folder("orders", "Orders"), false, "compose", "up", "--wait")) == 0)
            return;
    }
    catch (System.ComponentModel.Win32Exception)
    {
        // No docker: reported below.
    }

    throw new ShopException(
        "orders needs its database: start Docker, or name a PostgreSQL server: dotnet run samples/shop.cs -- --database " +
        "\"Host=...;Database=...;Username=...;Password=...\"");
}

async Task StartAsync(string service, string project, string address)
{
    var process = Begin("dotnet", Folder(service, project), false, "run", "--no-build", "--", "--urls", address);
    running.Add(process);
    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    for (var until = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < until && !process.HasExited; await Task.Delay(100))
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"{address}/health/ready"));
            if (response.IsSuccessStatusCode)
                return;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
        }
    }

    throw new ShopException($"{service} did not become ready; its own words are above.");
}

// It has no address to ask; what it prints is read to find out what it did.
Process StartReceipts()
{
    var process = Begin("dotnet", Folder("receipts", "Receipts"), true, "run", "--no-build");
    running.Add(process);
    return process;
}

async Task LineAsync(Process process, string text)
{
    var found = new TaskCompletionSource();
    process.OutputDataReceived += (_, line) =>
    {
        Console.WriteLine(line.Data);
        if (line.Data is null)
            found.TrySetException(new ShopException($"receipts ended before it said '{text}'; its own words are above."));
        else if (line.Data.Contains(text, StringComparison.Ordinal))
            found.TrySetResult();
    };
    process.BeginOutputReadLine();
    await Task.WhenAny(found.Task, Task.Delay(TimeSpan.FromSeconds(60)));
    if (!found.Task.IsCompleted)
        throw new ShopException($"receipts did not say '{text}'; its own words are above.");
    await found.Task;
}

async Task DotnetAsync(string folder, params string[] arguments)
{
    if (await RunAsync(Begin("dotnet", folder, false, arguments)) is var exitCode and not 0)
        throw new ShopException($"'dotnet {string.Join(' ', arguments)}' ended with {exitCode}; its own words are above.");
}

async Task<int> RunAsync(Process process)
{
    using (process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

Process Begin(string program, string folder, bool isRead, params string[] arguments)
{
    var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = isRead };
    var downloaded = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    if (Directory.Exists(downloaded))
        start.Environment["NUGET_FALLBACK_PACKAGES"] = downloaded; // only read, never written
    start.Environment["NUGET_PACKAGES"] = Path.Combine(home, "cache");
    start.Environment["DOTNET_NOLOGO"] = "1";
    // The variables that a manifest sets in a cluster; they override the laptop addresses in platform.yaml.
    start.Environment["services__orders__http__0"] = orders;
    start.Environment["services__payments__http__0"] = payments;
    foreach (var (option, need) in new[] { ("--database", "orders-db"), ("--queue", "paid-orders"), ("--cache", "cache") })
    {
        if (Option(option) is { } address)
            start.Environment[$"ConnectionStrings__{need}"] = address;
    }

    // On a build server a build only compares; this one must write.
    foreach (var server in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild" })
        start.Environment.Remove(server);
    return Process.Start(start)!;
}

/// <summary>A problem, and how to fix it, for the user of this script.</summary>
internal sealed class ShopException(string message) : Exception(message);
