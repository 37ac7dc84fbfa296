#:property PublishAot=false

// The steps of the workflows that are not plain 'dotnet' commands. Any other build server can run them too:
//   dotnet run pipeline.cs -- services [--changed]     prints the services as JSON, or only those that differ from the first environment
//   dotnet run pipeline.cs -- publish PROJECT VERSION  pushes the image, records it in artifacts/images, prints image= and digest=
//   dotnet run pipeline.cs -- release ENVIRONMENT      releases the recorded images to the environment
//   dotnet run pipeline.cs -- promote ENVIRONMENT      releases what the previous environment runs
//   dotnet run pipeline.cs -- migrations COMMIT        prints the SQL that was added since the commit; fails if a script was edited or deleted
//   dotnet run pipeline.cs -- manifests                checks the folder of every environment with kustomize
//   dotnet run pipeline.cs -- smoke PROJECT | URL ...  waits until the started image or the addresses answer
//   dotnet run pipeline.cs -- coverage FOLDER          prints the test coverage as a table

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

// A release moves through the environments in this order.
string[] environments = ["dev", "staging", "production"];
const string Images = "artifacts/images";

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["services"] => Print(Service.All()),
        ["services", "--changed"] => Print(Service.All().Where(service => service.HasChangedSince(service.Released(environments[0])))),
        ["publish", var project, var version] => Publish(Service.At(project), version),
        ["release", var environment] => Release(environment),
        ["promote", var environment] when Array.IndexOf(environments, environment) > 0 =>
            Promote(environments[Array.IndexOf(environments, environment) - 1], environment),
        ["migrations", var commit] => Migrations(commit),
        ["manifests"] => Manifests(),
        ["smoke", var project] when Directory.Exists(project) => await Smoke.WaitAsync(Service.At(project).Addresses),
        ["smoke", .. { Length: > 0 } addresses] => await Smoke.WaitAsync(addresses),
        ["coverage", var folder] => Coverage(folder),
        ["promote", var environment] =>
            throw new CommandException($"You cannot promote to '{environment}'. Promote to {string.Join(" or ", environments[1..])}."),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of pipeline.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Print(IEnumerable<Service> services)
{
    Console.WriteLine(new JsonArray([.. services.Select(service =>
        new JsonObject { ["name"] = service.Name, ["kind"] = service.Kind, ["project"] = service.Project })]).ToJsonString());
    return 0;
}

static int Publish(Service service, string version)
{
    var published = JsonNode.Parse(Command.Read("dotnet", "publish", service.Project, "-c", "Release", "-r", "linux-x64", "-t:PublishContainer",
        "-p:PlatformPush=true", $"-p:PlatformImageTag={version}",
        "-getProperty:GeneratedContainerDigest,ContainerRegistry,ContainerRepository"))!["Properties"]!;
    var (image, digest) = ($"{published["ContainerRegistry"]}/{published["ContainerRepository"]}", $"{published["GeneratedContainerDigest"]}");
    Directory.CreateDirectory(Images);
    File.WriteAllText($"{Images}/{service.Name}.json", new JsonObject
    {
        ["project"] = service.Project,
        ["version"] = version,
        ["digest"] = digest,
        ["commit"] = Command.Read("git", "rev-parse", "HEAD").Trim(),
    }.ToJsonString());
    Console.WriteLine($"image={image}\ndigest={digest}");
    return 0;
}

static int Release(string environment)
{
    if (!Directory.Exists(Images))
        throw new CommandException($"There is nothing to release: {Images} is empty. Run 'publish' first.");
    foreach (var image in Directory.GetFiles(Images, "*.json").Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllText(file))!))
        Command.Run("dotnet", "build", $"{image["project"]}", "-t:PlatformRelease", $"-p:PlatformEnvironment={environment}",
            $"-p:PlatformImageTag={image["version"]}", $"-p:PlatformImageDigest={image["digest"]}", $"-p:PlatformCommit={image["commit"]}");
    return 0;
}

static int Promote(string from, string to)
{
    foreach (var service in Service.All().Where(service => service.Release(from) is { } release && release != service.Release(to)))
        Command.Run("dotnet", "build", service.Project, "-t:PlatformRelease", $"-p:PlatformEnvironment={to}", $"-p:PlatformFrom={from}");
    return 0;
}

static int Migrations(string commit)
{
    var services = Service.All().ToList();
    List<string> folders = [.. services.SelectMany(service => service.ScriptFolders).Distinct()], wrong = [];
    var before = Command.Read("git", "merge-base", commit, "HEAD").Trim();
    // Pairs of a status and a path.
    var changes = folders.Count == 0 ? "" : Command.Read("git", ["diff", "--name-status", "--no-renames", "-z", before, "HEAD", "--", .. folders]);
    foreach (var change in changes.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .Where(change => change[1].EndsWith(".sql", StringComparison.OrdinalIgnoreCase)))
    {
        if (change[0] == "A")
            Console.WriteLine(Markdown.File(change[1], change[1]));
        else
            wrong.Add($"{change[1]} was {(change[0] == "D" ? "deleted" : "edited")}, but databases have applied it. Restore it, and add a new one.");
    }
    foreach (var (title, file, id) in services.SelectMany(service => service.Migrations)
        .Where(migration => !Command.Succeeds("git", "grep", "--quiet", "-F", $"Migration(\"{migration.Id}\")", before, "--", "*.cs")))
        Console.WriteLine(Markdown.File(file, title));
    return wrong.Count == 0 ? 0 : throw new CommandException(string.Join('\n', wrong));
}

static int Manifests()
{
    foreach (var folder in Command.Read("git", "ls-files", "deploy/*/kustomization.yaml", "*/deploy/*/kustomization.yaml")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(file => Path.GetDirectoryName(file)!))
        Console.WriteLine($"{folder}: {Regex.Count(Command.Read("kubectl", "kustomize", folder), "(?m)^kind:")} objects");
    return 0;
}

static int Coverage(string folder)
{
    Console.WriteLine("| project | lines |\n|---|---|");
    // Without tests there is no folder. Only files in git count, not packages and generated code.
    var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cobertura.xml", SearchOption.AllDirectories) : [];
    var written = Command.Read("git", "ls-files", "*.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    foreach (var project in files.SelectMany(file => XDocument.Load(file).Descendants("class"))
        .GroupBy(type => (string?)type.Ancestors("package").First().Attribute("name")).OrderBy(project => project.Key, StringComparer.Ordinal))
    {
        var lines = project.Where(type =>
            written.Any(file => ((string)type.Attribute("filename")!).Replace('\\', '/').EndsWith($"/{file}", StringComparison.Ordinal)))
            .SelectMany(type => type.Elements("lines").Elements("line")).ToList();
        if (lines.Count > 0 && !project.Key!.EndsWith(".Tests", StringComparison.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {project.Key} | {(double)lines.Count(line => line.Attribute("hits")?.Value != "0") / lines.Count:P0} |"));
    }
    return 0;
}

internal sealed record Service(string Name, string Kind, string Project)
{
    // The files in parent folders that affect the build of a project.
    private static readonly string[] s_shared =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "platform.defaults.yaml"];

    // The ports of the container.
    public string[] Addresses => Kind switch
    {
        "service" => ["http://localhost:8081/health/live", "http://localhost:8081/health/startup", "http://localhost:8080/"],
        "worker" => ["http://localhost:8081/health/live", "http://localhost:8081/health/startup"],
        _ => [],
    };

    public static IEnumerable<Service> All() =>
        Command.Read("git", "ls-files", "platform.yaml", "*/platform.yaml").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".").Select(At);

    public static Service At(string project)
    {
        var description = File.Exists(Path.Combine(project, "platform.yaml"))
            ? File.ReadAllText(Path.Combine(project, "platform.yaml"))
            : throw new CommandException($"{project} has no platform.yaml.");
        return new Service(Value(description, "name") ?? project, Value(description, "kind") ?? "", project);
    }

    /// <summary>Those that 'migrations' names.</summary>
    public IEnumerable<string> ScriptFolders =>
        Regex.Matches(File.ReadAllText($"{Project}/platform.yaml"),
            """(?m)(?<!(?:^|\s)#.*)\bscripts["']?:\s+(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"',}#]+))""")
        .Select(folder => $"{Project}/{string.Concat(folder.Groups.Values.Skip(1).Select(group => group.Value)).Trim('/')}");

    /// <summary>The SQL of migrations of EF Core, a file each, which the build has written.</summary>
    public IEnumerable<(string Title, string File, string Id)> Migrations => !Directory.Exists($"{Project}/obj/platform.migrations") ? []
        : Directory.GetFiles($"{Project}/obj/platform.migrations", "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => ($"{Name}: {Path.GetFileNameWithoutExtension(file)}", file, Path.GetFileNameWithoutExtension(file)));

    public string? Release(string environment) =>
        File.Exists($"{Project}/deploy/releases/{environment}.yaml") ? File.ReadAllText($"{Project}/deploy/releases/{environment}.yaml") : null;

    public string? Released(string environment) => Release(environment) is { } release ? Value(release, "commit") : null;

    /// <summary>Whether anything differs that its image is built from. Manifests are not part of the image.</summary>
    public bool HasChangedSince(string? commit)
    {
        if (commit is null || !Command.Succeeds("git", "cat-file", "-e", $"{commit}^{{commit}}"))
            return true;
        var folders = WithReferences(Project, []);
        return Command.Read("git", "diff", "--name-only", commit, "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries).Any(file =>
            folders.Any(folder => IsIn(folder, file) && !IsIn(folder == "." ? "deploy" : $"{folder}/deploy", file))
            || (s_shared.Contains(Path.GetFileName(file))
                && folders.Any(folder => folder.StartsWith(Path.GetDirectoryName(file)!.Replace('\\', '/'), StringComparison.Ordinal))));
    }

    private static bool IsIn(string folder, string file) => folder == "." || file.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static HashSet<string> WithReferences(string folder, HashSet<string> found)
    {
        if (!found.Add(folder))
            return found;
        foreach (var reference in Directory.GetFiles(folder, "*.csproj").SelectMany(file => XDocument.Load(file).Descendants("ProjectReference"))
            .Select(reference => (string?)reference.Attribute("Include")).OfType<string>())
            WithReferences(Path.GetRelativePath(".", Path.GetDirectoryName(Path.Combine(folder, reference.Replace('\\', '/')))!).Replace('\\', '/'),
                found);
        return found;
    }

    private static string? Value(string yaml, string key) =>
        Regex.Match(yaml, $"""(?m)^{key}:\s*["']?([^\s"'#]+)""") is { Success: true } value ? value.Groups[1].Value : null;
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
            for (var answer = await AskAsync(client, address); ; answer = await AskAsync(client, address))
            {
                if (answer is "200" || (!address.Contains("/health", StringComparison.Ordinal) && answer is ['2' or '3' or '4', ..]))
                    break;
                if (DateTime.UtcNow > until)
                    throw new CommandException($"{address}: {answer}");
                await Task.Delay(1000);
            }
            Console.WriteLine($"{address}: answers");
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
            throw new CommandException($"'{address}' is neither the folder of a project nor an address.");
        }
    }
}

internal static class Markdown
{
    private const int MostLines = 200;
    /// <summary>A file, whatever is in it and in its name.</summary>
    public static string File(string path, string title)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var text = string.Join('\n', lines.Take(MostLines).Concat(lines.Length > MostLines ? [$"-- and {lines.Length - MostLines} more lines"] : []));
        var (name, fence) = (Regex.Replace(title, @"\p{C}", "?"), Ticks(text, 3));
        return $"{Ticks(name, 1)} {name} {Ticks(name, 1)}\n\n{fence}sql\n{text}\n{fence}\n";
    }

    /// <summary>More backticks than the text has in a row.</summary>
    private static string Ticks(string text, int fewest) =>
        new('`', Math.Max(fewest, Regex.Matches(text, "`+").Max(run => (int?)run.Length + 1) ?? 0));
}

internal static class Command
{
    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new CommandException($"{program} {string.Join(' ', arguments)} failed with exit code {process.ExitCode}.");
    }

    public static bool Succeeds(string program, params string[] arguments) => Capture(program, arguments, quiet: true).ExitCode == 0;

    public static string Read(string program, params string[] arguments)
    {
        var (exitCode, output) = Capture(program, arguments);
        return exitCode == 0
            ? output
            : throw new CommandException($"{program} {string.Join(' ', arguments)} failed with exit code {exitCode}.\n{output}");
    }

    private static (int ExitCode, string Output) Capture(string program, string[] arguments, bool quiet = false)
    {
        // Errors go to the standard error of this program. A negative answer is not an error.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = quiet })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

internal sealed class CommandException(string message) : Exception(message);
