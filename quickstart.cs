#:property PublishAot=false
#:property RunAnalyzers=false

// From this repository to a running service, in one command:  dotnet run quickstart.cs [-- --port N]
// Everything it creates is under artifacts/. Your own templates and packages stay unchanged.

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

Console.OutputEncoding = Encoding.UTF8;
var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var home = Path.Combine(root, "artifacts", "quickstart");
var packages = Path.Combine(root, "artifacts", "package", "release");
var (hive, service) = (Path.Combine(home, "hive"), Path.Combine(home, "orders"));
var orders = Path.Combine(service, "src", "orders");
var downloads = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
var isWatched = !Console.IsInputRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null;
var given = Environment.GetEnvironmentVariable("SharedCompilationId");
var compiler = given ?? $"platform-sdk-{Guid.NewGuid():n}";
var (compiled, steps, whole) = (new HashSet<string>(), 0, Stopwatch.StartNew());

try
{
    var port = FreePort(args);
    Console.WriteLine("Platform SDK quickstart: six steps, one or two minutes.");
    PrepareFolder();
    // NuGet caches a version forever, so each run has its own. It is newer than a release, and not a prerelease: 'dotnet add package' finds it.
    var now = DateTime.UtcNow;
    var version = string.Create(CultureInfo.InvariantCulture, $"1.0.{(now - DateTime.UnixEpoch).Days}.{(int)now.TimeOfDay.TotalSeconds / 2}");
    await StepAsync("Pack the SDK and its templates", () => DotnetAsync(root, "pack", Path.Combine(home, "packages.slnx"), "-c", "Release",
        "-m:1", "--artifacts-path", "artifacts", $"-p:Version={version}", "-p:IncludeSymbols=false", "-p:EnablePackageValidation=false",
        "-p:BackstageTemplates=false", "-p:TemplateDocuments=false"));
    await StepAsync("Install the templates", () =>
        DotnetAsync(home, "new", "install", Path.Combine(packages, $"PlatformSdk.Templates.{version}.nupkg"), "--debug:custom-hive", hive));
    string[] create = ["new", "platform-service", "--name", "orders", "--owner", "team-checkout", "--system", "shop"];
    await StepAsync($"dotnet {string.Join(' ', create)}", () => DotnetAsync(home, [.. create, "--debug:custom-hive", hive]));
    await StepAsync("dotnet build src/orders", () => DotnetAsync(service, "build", "src/orders"));
    ShowFiles();
    await StepAsync("Set 'tier: critical' in platform.yaml, build again, and look at the diff", ChangeTierAsync);
    await StepAsync("dotnet run, and a request to each endpoint", () => RunServiceAsync(port));

    Console.WriteLine($"""

        Done in {whole.Elapsed.TotalSeconds:0} s. The service is yours. Continue with these commands:

            cd {Path.GetRelativePath(Environment.CurrentDirectory, service)}
            dotnet add src/orders package PlatformSdk.Postgres
            dotnet test
            dotnet run --project src/orders

        docs/start.md explains what the service consists of. docs/how-to/add-a-database.md uses the package.
        """);
    return 0;
}
catch (Exception problem) when (problem is QuickstartException or IOException or UnauthorizedAccessException)
{
    var (message, fix) = problem is QuickstartException known ? (known.Message, known.Fix) : ($"{home} cannot be written: {problem.Message}",
        "clone the repository to a folder that you can write to, stop programs that still run from artifacts/, and try again.");
    Console.Error.WriteLine($"\nThe quickstart failed: {message}\n\nTo fix it: {fix}");
    return 1;
}
finally
{
    if (steps > 0 && given is null)
        await Task.WhenAny(DotnetAsync(root, "msbuild", Path.Combine("tests", "StopCompiler.proj")));
    if (steps > 0)
        await Task.WhenAny(DotnetAsync(home, "build-server", "shutdown", "--msbuild"));
}

int FreePort(string[] arguments)
{
    var wanted = 0;
    if (arguments is not [] && (arguments is not ["--port", var text] || !int.TryParse(text, out wanted) || wanted is < 1 or > 65535))
        throw new QuickstartException($"'{string.Join(' ', arguments)}' is not a valid option.",
            "run 'dotnet run quickstart.cs', or add '-- --port N' with N from 1 to 65535 to choose the port.");
    try
    {
        using var listener = new TcpListener(IPAddress.Loopback, wanted);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
    catch (SocketException)
    {
        throw new QuickstartException($"port {wanted} is in use by another program, or reserved.",
            "choose another port with 'dotnet run quickstart.cs -- --port N', or omit the option to use any free port.");
    }
}

// Empty build files keep the settings of this repository away from the scaffold.
void PrepareFolder()
{
    foreach (var old in new[] { service, hive, packages }.Where(Directory.Exists))
        Directory.Delete(old, recursive: true);
    Directory.CreateDirectory(home);
    // What the scaffold and the commands at the end use: not the tests, whose packages are large, and of the clients only the one for a database.
    string[] folders = [Path.Combine("sdk", "PlatformSdk"), Path.Combine("sdk", "PlatformSdk.Postgres"), "build-tasks", "templates"];
    var projects = folders.SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "PlatformSdk*.csproj", SearchOption.AllDirectories))
        .Select(project => $"<Project Path=\"{project}\"/>");
    (string File, string Text)[] files =
    [
        ("Directory.Build.props", "<Project/>"), ("Directory.Build.targets", "<Project/>"), ("Directory.Packages.props", "<Project/>"),
        (".editorconfig", "root = true"), ("global.json", "{}"), ("packages.slnx", $"<Solution>{string.Concat(projects)}</Solution>"),
        ("nuget.config", """
            <configuration><config><add key="globalPackagesFolder" value="cache"/></config>
              <packageSources><add key="quickstart" value="../package/release"/></packageSources></configuration>
            """),
    ];
    foreach (var (file, text) in files)
        File.WriteAllText(Path.Combine(home, file), text + "\n");
}

async Task StepAsync(string title, Func<Task> work)
{
    var clock = Stopwatch.StartNew();
    Console.WriteLine($"\n[{++steps}/6] {title}");
    compiled.Clear();
    await work();
    Line(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s"));
}

async Task DotnetAsync(string folder, params string[] arguments)
{
    using var child = new Child(Start(folder, arguments), ShowProgress);
    // Under load a client of MSBuild loses the answer of its server (dotnet/msbuild issue 14172): it ends with 1, and with no word of an error.
    if (await child.WaitAsync(TimeSpan.FromMinutes(10)) is var code and not 0 && (code != 1 || Says(child.Tail, ": error ")))
        throw new QuickstartException($"'dotnet {string.Join(' ', arguments)}' {(code is null ? "takes too long" : "failed")}:\n{child.Tail}",
            Fix(child.Tail));
}

void ShowProgress(string line)
{
    if (line.Contains("Determining projects to restore", StringComparison.Ordinal))
        Line("restore packages");
    else if (line.Split(" -> ") is [var project, var file] && file.EndsWith(".dll", StringComparison.Ordinal) && compiled.Add(project))
        Line($"compile {project.Trim()}");
}

bool Says(string output, string text) => output.Contains(text, StringComparison.OrdinalIgnoreCase);

string Fix(string output) =>
    Says(output, "no space left") || Says(output, "not enough space") ? "free about 1 GB of disk space, and try again."
        : Says(output, "NU1301") ? "a package source does not answer: check the network, the proxy and 'dotnet nuget list source'."
        : "read the last lines above. To start over, delete artifacts/ and try again.";

Process Start(string folder, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    // What is already downloaded is read, never written.
    if (Directory.Exists(downloads))
        start.Environment["NUGET_FALLBACK_PACKAGES"] = $"{downloads};{Environment.GetEnvironmentVariable("NUGET_FALLBACK_PACKAGES")}".Trim(';');
    (start.Environment["NUGET_PACKAGES"], start.Environment["DOTNET_CLI_UI_LANGUAGE"]) = (Path.Combine(home, "cache"), "en");
    start.Environment["DOTNET_NOLOGO"] = "1";
    // All steps share a build server and a compiler of our own, also where the shell forbids them: to start them each time costs more than they do.
    start.Environment.Remove("MSBUILDDISABLENODEREUSE");
    (start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"], start.Environment["MSBUILDNODEHANDSHAKESALT"]) = ("1", home);
    (start.Environment["UseSharedCompilation"], start.Environment["SharedCompilationId"]) = ("true", compiler);
    // Less work for the same files: no profile and no second compilation of programs that end soon, a garbage collection after 64 MB instead of after
    // a few, no analyzers, and no audit.
    (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_TC_CallCountingDelayMs"]) = ("0", "1000");
    (start.Environment["DOTNET_GCgen0size"], start.Environment["RunAnalyzers"], start.Environment["NuGetAudit"]) = ("0x4000000", "false", "false");
    // On a CI server, a build compares its output with committed files, and a new scaffold has none.
    foreach (var variable in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild" })
        start.Environment.Remove(variable);
    try
    {
        return Process.Start(start)!;
    }
    catch (Win32Exception)
    {
        throw new QuickstartException("'dotnet' is not on the PATH.",
            "install the .NET 10 SDK from https://dot.net/download, open a new terminal, and try again.");
    }
}

async Task ChangeTierAsync()
{
    var description = Path.Combine(orders, "platform.yaml");
    var before = Directory.GetFiles(Path.Combine(orders, "deploy", "production")).Order(StringComparer.Ordinal)
        .ToDictionary(file => file, File.ReadAllLines);
    File.WriteAllText(description, File.ReadAllText(description).Replace("tier: standard", "tier: critical", StringComparison.Ordinal));
    await DotnetAsync(service, "build", "src/orders", "--no-restore");
    foreach (var (file, lines) in before.Where(file => !file.Key.EndsWith("grafana-dashboard.yaml", StringComparison.Ordinal)))
    {
        var after = File.ReadAllLines(file);
        // Labels and long queries are left out here.
        var diff = lines.Except(after).Select(line => $"-{line}").Concat(after.Except(lines).Select(line => $"+{line}"))
            .Where(line => line.Length < 60 && !line.Contains("tier: ", StringComparison.Ordinal)).ToList();
        if (diff.Count > 0)
            Line($"{Path.GetRelativePath(orders, file)}\n        {string.Join("\n        ", diff)}");
    }
}

async Task RunServiceAsync(int port)
{
    var address = $"http://127.0.0.1:{port}";
    using var program = new Child(Start(orders, "run", "--no-build", "--no-launch-profile", "--", "--urls", address, "--environment", "Development"));
    using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(5) };
    await WaitUntilReadyAsync(client, program);
    foreach (var path in new[] { "/", "/health/live", "/health/ready", "/health/startup", "/health", "/platform" })
    {
        using var response = await client.GetAsync(path);
        var text = path == "/platform" ? "the development page" : (await response.Content.ReadAsStringAsync()).ReplaceLineEndings(" ");
        Line($"GET {path,-16} {(int)response.StatusCode}  {text}");
        if (!response.IsSuccessStatusCode)
            throw new QuickstartException($"{path} answered {(int)response.StatusCode}.\n{program.Tail}", "read the last lines above.");
    }

    if (isWatched)
    {
        Line($"\n      Open {address}/platform in a browser to see these requests.\n      Press any key to stop the service.");
        while (!Console.KeyAvailable && !program.HasExited)
            await Task.Delay(50);
        while (Console.KeyAvailable)
            Console.ReadKey(intercept: true);
    }

    Line($"stopped, exit code {(await program.StopAsync())?.ToString(CultureInfo.InvariantCulture) ?? "none"}");
}

async Task WaitUntilReadyAsync(HttpClient client, Child program)
{
    for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 60 && !program.HasExited; await Task.Delay(50))
    {
        try
        {
            await client.GetStringAsync("/health/ready");
            return;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException) { }
    }
    throw new QuickstartException($"the service did not become ready:\n{program.Tail}", "read the last lines above.");
}

void Line(string text) => Console.WriteLine($"      {text}");

void ShowFiles()
{
    Console.WriteLine($"\n--- src/orders/platform.yaml: you write it\n{File.ReadAllText(Path.Combine(orders, "platform.yaml")).TrimEnd()}");
    Console.WriteLine("\n--- src/orders: each build generates these files from it");
    foreach (var folder in File.ReadLines(Path.Combine(orders, "obj", "platform.artifacts.txt")).GroupBy(file => Path.GetDirectoryName(file)!))
        Console.WriteLine($"{(folder.Key.Length == 0 ? "" : $"{folder.Key}: ")}{string.Join(", ", folder.Select(Path.GetFileName))}");
}

/// <summary>A failure, and what to do about it.</summary>
internal sealed class QuickstartException(string message, string fix) : Exception(message) { public string Fix => fix; }

/// <summary>A running program: its output, a deadline, and no process left behind.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    public Child(Process started, Action<string>? report = null)
    {
        process = started;
        process.OutputDataReceived += (_, line) => Keep(line.Data, report);
        process.ErrorDataReceived += (_, line) => Keep(line.Data, report);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    public string Tail { get { lock (lines) return string.Join('\n', lines.TakeLast(25)); } }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>The exit code, or null after the deadline.</summary>
    public async Task<int?> WaitAsync(TimeSpan deadline)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(deadline));
        return process.HasExited ? process.ExitCode : null;
    }

    /// <summary>Stops it like Kubernetes, with SIGTERM. Windows has no such signal.</summary>
    public async Task<int?> StopAsync()
    {
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            Process.Start("kill", $"{process.Id}").Dispose();
        return await WaitAsync(TimeSpan.FromSeconds(60));
    }

    private void Keep(string? line, Action<string>? report)
    {
        lock (lines) lines.Add(line ?? "");
        report?.Invoke(line ?? "");
    }
}
