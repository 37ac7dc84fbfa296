#:property PublishAot=false

// The tests of a release from the outside. Any build server can run them, and so can you:
//   dotnet run smoke.cs -- images   starts each image that 'pipeline.cs publish' recorded, after its migrations, and waits until it answers
//   dotnet run smoke.cs -- scan     fails if one of them has a known vulnerability that is high or critical and has a fix
//   dotnet run smoke.cs -- URL ...  waits until the addresses answer; of a standby region, until its gateway does, because its pods are off

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["images"] => await Images.StartAsync(),
        ["scan"] => Images.Scan(),
        [_, ..] => await Smoke.WaitAsync(args),
        _ => throw new CommandException("Name the addresses, or 'images'."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

/// <summary>Starts images on the network of the machine, with the databases of compose.yaml, like pods.</summary>
internal static class Images
{
    private const string Folder = "artifacts/images";
    private const string Scanner = "anchore/grype:v0.117.0";
    private static readonly string[] s_pod = ["--network", "host", "--read-only", "--tmpfs", "/tmp", "--env", "DOTNET_ENVIRONMENT=Development"];
    private static readonly string[] s_ports = ["--env", "ASPNETCORE_HTTP_PORTS=8080", "--env", "Platform__ManagementPort=8081"];

    /// <summary>Containers listen on this machine, or on the one that runs Docker.</summary>
    private static string Host => Uri.TryCreate(Environment.GetEnvironmentVariable("DOCKER_HOST"), UriKind.Absolute, out var docker)
        && docker.Scheme == "tcp" ? docker.Host : "localhost";

    private static IEnumerable<(string Project, string Kind, string Image)> Recorded => Directory.Exists(Folder)
        ? Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Select(image => ($"{image["project"]}", $"{image["kind"]}", $"{image["image"]}@{image["digest"]}"))
        : throw new CommandException($"There is no image: {Folder} is empty. Run 'dotnet run pipeline.cs -- publish' first.");

    public static async Task<int> StartAsync()
    {
        foreach (var (project, kind, image) in Recorded)
            await StartAsync(project, kind, image);
        return 0;
    }

    /// <summary>The scanner asks Docker for the image, so it needs no login.</summary>
    public static int Scan()
    {
        foreach (var (project, _, image) in Recorded)
        {
            Docker.Run(project, "pull", "--quiet", image);
            Docker.Run(project, "run", "--rm", "--volume", "/var/run/docker.sock:/var/run/docker.sock", Scanner,
                $"docker:{image}", "--only-fixed", "--fail-on", "high");
        }
        return 0;
    }

    private static async Task StartAsync(string project, string kind, string image)
    {
        // The build writes this mark if every database with migrations has a container. Yours can be in compose.override.yaml, with the mark.
        var migrates = new[] { "compose.yaml", "compose.override.yaml" }.Select(file => $"{project}/{file}").Where(File.Exists)
            .Any(file => File.ReadLines(file).Contains("x-migrations: true"));
        var container = "";
        try
        {
            if (migrates)
            {
                Docker.Run(project, ["compose", "up", "--wait", .. Docker.Read(project, "compose", "config", "--services")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(service => service != "telemetry")]);
                Docker.Run(project, ["run", "--rm", .. s_pod, "--env", "Platform__Run=migrations", image]);
            }

            if (kind == "job")
                return;
            container = Docker.Read(project, ["run", "--detach", .. s_pod, .. s_ports, image]).Trim();
            await Smoke.WaitAsync([.. new[] { "8081/health/live", "8081/health/startup", "8080/" }.Take(kind == "service" ? 3 : 2)
                .Select(address => $"http://{Host}:{address}")]);
        }
        catch (CommandException) when (container.Length > 0)
        {
            Docker.Run(project, "logs", "--tail", "100", container);
            throw;
        }
        finally
        {
            // The next image needs the same ports.
            if (container.Length > 0)
                Docker.Run(project, "rm", "--force", container);
            if (migrates)
                Docker.Run(project, "compose", "down", "--volumes");
        }
    }
}

internal static class Smoke
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Health must be 200. Other addresses may answer with any status below 500, because they may require a login.</summary>
    public static async Task<int> WaitAsync(string[] addresses)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var until = DateTime.UtcNow + s_patience;
        foreach (var address in addresses)
        {
            var isOff = Standby.Has(address);
            for (var answer = await AskAsync(client, address); ; answer = await AskAsync(client, address))
            {
                if (answer is "200" || (isOff && char.IsAsciiDigit(answer[0]))
                    || (!address.Contains("/health", StringComparison.Ordinal) && answer is ['2' or '3' or '4', ..]))
                    break;
                if (DateTime.UtcNow > until)
                    throw new CommandException($"{address}: {answer}");
                await Task.Delay(1000);
            }
            Console.WriteLine($"{address}: {(isOff ? "the gateway answers, and the pods are off until a failover" : "answers")}");
        }
        return 0;
    }

    private static async Task<string> AskAsync(HttpClient client, string address)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address));
            return ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return $"no answer: {e.Message}";
        }
        catch (UriFormatException)
        {
            throw new CommandException($"'{address}' is not an address.");
        }
    }
}

/// <summary>A service with a database has no pods in a standby region, so the gateway answers itself.</summary>
internal static class Standby
{
    /// <summary>Whether the committed files say so of every environment that has this host.</summary>
    public static bool Has(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            return false;
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "*deploy/*/http-route.yaml"])
        { RedirectStandardOutput = true })!;
        var routes = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        var folders = routes.Where(file => File.Exists(file) && File.ReadLines(file).Any(line => line.Trim() == $"- \"{url.Host}\""))
            .Select(file => Path.GetDirectoryName(file)!).ToList();
        return folders.Count > 0 && folders.All(IsOff);
    }

    /// <summary>A canary has two workloads, of which the Deployment has no pods of its own.</summary>
    private static bool IsOff(string folder) => new[] { "deployment.yaml", "rollout.yaml" }.Select(file => $"{folder}/{file}").Where(File.Exists)
        .ToList() is { Count: > 0 } workloads && workloads.TrueForAll(file => File.ReadLines(file).Contains("  replicas: 0"));
}

internal static class Docker
{
    public static void Run(string folder, params string[] arguments) => Check(arguments, Start(folder, arguments, read: false).ExitCode);

    public static string Read(string folder, params string[] arguments)
    {
        var (exitCode, output) = Start(folder, arguments, read: true);
        Check(arguments, exitCode);
        return output;
    }

    private static (int ExitCode, string Output) Start(string folder, string[] arguments, bool read)
    {
        using var process = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = read, WorkingDirectory = folder })!;
        var output = read ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static void Check(string[] arguments, int exitCode)
    {
        if (exitCode != 0)
            throw new CommandException($"docker {string.Join(' ', arguments)} failed with exit code {exitCode}.");
    }
}

internal sealed class CommandException(string message) : Exception(message);
