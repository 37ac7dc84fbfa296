#:property PublishAot=false

// From this repository to a running service, in one command:  dotnet run quickstart.cs [-- --port N]
// Everything it makes is under artifacts/; the user's own templates and packages stay as they are.

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

Console.OutputEncoding = Encoding.UTF8;
var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var home = Path.Combine(root, "artifacts", "quickstart");
var packages = Path.Combine(root, "artifacts", "package", "release");
var hive = Path.Combine(home, "hive");
var orders = Path.Combine(home, "orders", "src", "orders");
var whole = Stopwatch.StartNew();
var steps = 0;

try
{
    var port = FreePort(PortOption(args));
    await RequireSdkAsync();
    PrepareFolder();

    // A version of this run's own: NuGet never looks again at one that it has seen.
    var released = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "version.json")))!["version"];
    var version = string.Create(CultureInfo.InvariantCulture, $"{released}-quickstart.{DateTime.UtcNow:yyyyMMddHHmmss}");
    await StepAsync("Pack the SDK and its templates", () =>
        DotnetAsync(root, "pack", Path.Combine(home, "packages.slnx"), "--configuration", "Release", "--artifacts-path", "artifacts",
            $"-p:Version={version}", "-p:RunAnalyzers=false"));
    await StepAsync("Install the templates", () =>
        DotnetAsync(home, "new", "install", $"PlatformSdk.Templates@{version}", "--nuget-source", packages, "--debug:custom-hive", hive));
    await StepAsync("dotnet new platform-service --name orders --owner team-checkout --system shop", () =>
        DotnetAsync(home, "new", "platform-service", "--name", "orders", "--owner", "team-checkout", "--system", "shop", "--debug:custom-hive",
            hive));
    await StepAsync("dotnet build", () => DotnetAsync(Path.Combine(home, "orders"), "build"));
    ShowTree();
    ShowFile("catalog-info.yaml");
    await StepAsync("dotnet run, a call of each endpoint, and a stop", () => CallEndpointsAsync(port));

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

        Done in {whole.Elapsed.TotalSeconds:0.0} s. The service is yours to explore:

            cd {Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(home, "orders"))}
            dotnet test
            dotnet run --project src/orders

        Change src/orders/platform.yaml, build again, and see what changes under src/orders/deploy.
        """));
    return 0;
}
catch (QuickstartException problem)
{
    Console.Error.WriteLine($"\nThe quickstart stops here: {problem.Message}\n\nTo mend it: {problem.Cure}");
    return 1;
}

int PortOption(string[] arguments) => arguments switch
{
    [] => 0,
    ["--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 => port,
    _ => throw new QuickstartException(
        $"'{string.Join(' ', arguments)}' is not understood.",
        "dotnet run quickstart.cs [-- --port N], with N from 1 to 65535; without it, a free port is found."),
};

int FreePort(int wanted)
{
    try
    {
        using var listener = new TcpListener(IPAddress.Loopback, wanted);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
    catch (SocketException)
    {
        throw PortTaken(wanted);
    }
}

QuickstartException PortTaken(int port) => new(
    $"port {port} cannot be listened on: another program has it, or the system reserves it.",
    "say another, dotnet run quickstart.cs -- --port N, or none: then a free one is found.");

async Task RequireSdkAsync()
{
    using var child = new Child(Start(root, "--version"));
    if (await child.WaitAsync(TimeSpan.FromMinutes(1)) != 0 || !int.TryParse(child.Tail.Split('.')[0], out var major) || major < 10)
        throw new QuickstartException(
            $"the .NET 10 SDK is needed, and 'dotnet --version' says:\n{child.Tail}",
            "install it from https://dot.net/download, open a new terminal, and try again.");
}

// Empty build files keep this repository's own settings away from what is scaffolded inside it.
void PrepareFolder()
{
    try
    {
        foreach (var old in new[] { Path.Combine(home, "orders"), hive, packages }.Where(Directory.Exists))
            Directory.Delete(old, recursive: true);
        Directory.CreateDirectory(home);
        foreach (var barrier in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(home, barrier), "<Project/>\n");
        // Not PlatformSdk.sln: its tests would be restored, too, and what they need is large.
        string[] sources = ["sdk", "build-tasks", "templates"];
        var projects = sources.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(root, folder), "PlatformSdk*.csproj", SearchOption.AllDirectories));
        File.WriteAllLines(Path.Combine(home, "packages.slnx"),
            ["<Solution>", .. projects.Select(project => $"<Project Path=\"{project}\"/>"), "</Solution>"]);
        File.WriteAllText(Path.Combine(home, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(home, "global.json"), "{}\n");
        File.WriteAllText(Path.Combine(home, "nuget.config"),
            """<configuration><config><add key="globalPackagesFolder" value="cache"/></config><packageSources><add key="quickstart" """ +
                """value="../package/release"/></packageSources></configuration>""");
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
    {
        throw new QuickstartException(
            $"{home} cannot be written: {problem.Message}",
            "clone the repository to a disk and folder that you may write to, end what still runs from artifacts/, and try again.");
    }
}

async Task StepAsync(string title, Func<Task> work)
{
    var clock = Stopwatch.StartNew();
    Console.WriteLine($"\n[{++steps}/5] {title}");
    var running = work();
    while (!Console.IsOutputRedirected && await Task.WhenAny(running, Task.Delay(100)) != running)
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"\r      {clock.Elapsed.TotalSeconds:0.0} s"));
    await running;
    Line(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s"));
}

async Task DotnetAsync(string folder, params string[] arguments)
{
    using var child = new Child(Start(folder, arguments));
    if (await child.WaitAsync(TimeSpan.FromMinutes(10)) is var exitCode and not 0)
        throw new QuickstartException($"'dotnet {string.Join(' ', arguments)}' {(exitCode is null ? "did not end" : "failed")}:\n{child.Tail}",
            Cure(child.Tail));
}

string Cure(string output)
{
    bool Says(string text) => output.Contains(text, StringComparison.OrdinalIgnoreCase);
    return Says("read-only file system") || Says("is denied") ? "clone the repository to a disk and folder that you may write to."
        : Says("no space left") || Says("not enough space") ? "free about 1 GB of disk, and try again."
        : Says("NU1301") ? "a package source does not answer: check the network, the proxy and 'dotnet nuget list source'."
        : "read the last lines above; for a fresh start, delete artifacts/ and try again.";
}

Process Start(string folder, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    var downloaded = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    if (Directory.Exists(downloaded))
        // is read, never written
        start.Environment["NUGET_FALLBACK_PACKAGES"] = $"{downloaded};{Environment.GetEnvironmentVariable("NUGET_FALLBACK_PACKAGES")}".Trim(';');
    start.Environment["NUGET_PACKAGES"] = Path.Combine(home, "cache");
    start.Environment["DOTNET_NOLOGO"] = "1";
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    // A build server compares with what is committed; of a scaffold made just now, nothing is.
    foreach (var server in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild" })
        start.Environment.Remove(server);
    try
    {
        return Process.Start(start)!;
    }
    catch (Win32Exception)
    {
        throw new QuickstartException("there is no program 'dotnet' on the PATH.",
            "install the .NET 10 SDK from https://dot.net/download, open a new terminal, and try again.");
    }
}

async Task CallEndpointsAsync(int port)
{
    using var service =
        new Child(Start(orders, "run", "--no-build", "--no-launch-profile", "--", "--urls", $"http://127.0.0.1:{port}", "--environment",
        "Development"));
    using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
    await WaitUntilReadyAsync(client, service, port);
    foreach (var path in new[] { "/", "/health/live", "/health/ready", "/health/startup", "/health" })
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Line($"GET {path,-16} {(int)response.StatusCode}  {(await response.Content.ReadAsStringAsync()).ReplaceLineEndings(" ")}");
        if (!response.IsSuccessStatusCode)
            throw new QuickstartException($"{path} answered {(int)response.StatusCode}.\n{service.Tail}", "read the last lines above.");
    }

    Line($"stopped, exit code {(await service.StopAsync())?.ToString(CultureInfo.InvariantCulture) ?? "none"}");
}

async Task WaitUntilReadyAsync(HttpClient client, Child service, int port)
{
    var deadline = DateTime.UtcNow.AddSeconds(60);
    while (DateTime.UtcNow < deadline && !service.HasExited)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (response.IsSuccessStatusCode)
                return;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
        }
        await Task.Delay(50);
    }

    throw service.Tail.Contains("address already in use", StringComparison.OrdinalIgnoreCase)
        ? PortTaken(port)
        : new QuickstartException($"the service did not become ready:\n{service.Tail}", "read its last lines above.");
}

void Line(string text) => Console.WriteLine($"\r      {text}");

void ShowFile(string path) => Console.WriteLine($"\n--- {path}\n{File.ReadAllText(Path.Combine(orders, path)).TrimEnd()}");

void ShowTree()
{
    // The template brings what the first build writes, so that only the build knows which is which.
    string[] lists = ["platform.artifacts.txt", "platform.openapi.txt"];
    var derived = lists.SelectMany(list => File.ReadAllLines(Path.Combine(orders, "obj", list)))
        .Select(file => file.Replace('/', Path.DirectorySeparatorChar)).ToHashSet();
    Console.WriteLine("\n--- orders/src/orders: yours (·), derived from platform.yaml by every build (+)");
    var files = Directory.EnumerateFiles(orders, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(orders, file))
        .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
    var open = "";
    foreach (var file in files.OrderBy(Path.GetDirectoryName, StringComparer.Ordinal).ThenBy(file => file, StringComparer.Ordinal))
    {
        var folder = Path.GetDirectoryName(file)!;
        if (folder != open && folder.Length > 0)
            Console.WriteLine($"  {folder}");
        open = folder;
        Console.WriteLine($"{(folder.Length == 0 ? "" : "    ")}{(derived.Contains(file) ? '+' : '·')} {Path.GetFileName(file)}");
    }
}

/// <summary>What went wrong, in words for whoever runs this, and what helps.</summary>
internal sealed class QuickstartException(string message, string cure) : Exception(message)
{
    public string Cure { get; } = cure;
}

/// <summary>A program that runs: the end of its output, a deadline, and no process left behind.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Queue<string> lines = new();

    public Child(Process started)
    {
        process = started;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    public string Tail
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>The exit code, or null when the deadline came first.</summary>
    public async Task<int?> WaitAsync(TimeSpan deadline)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(deadline));
        return process.HasExited ? process.ExitCode : null;
    }

    /// <summary>Asks as Kubernetes does, with SIGTERM; Windows has no such question.</summary>
    public async Task<int?> StopAsync()
    {
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture)).Dispose();
        return await WaitAsync(TimeSpan.FromSeconds(60));
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            if (line is not null)
                lines.Enqueue(line);
            if (lines.Count > 25)
                lines.Dequeue();
        }
    }
}
