#:property PublishAot=false

// The steps of a release that are not plain 'dotnet' commands. Any build server can run them, and so can you:
//   dotnet run pipeline.cs -- environments             prints the environments as JSON, in the order of promotion
//   dotnet run pipeline.cs -- next [ENVIRONMENT]       prints the one after it, or the first one; nothing after the last one
//   dotnet run pipeline.cs -- registry                 prints the host of the registry
//   dotnet run pipeline.cs -- services [--changed]     prints the services as JSON, or only those that differ from the first environment
//   dotnet run pipeline.cs -- publish PROJECT VERSION  pushes the image, records it in artifacts/images, prints image= and digest=
//   dotnet run pipeline.cs -- publish --all VERSION    the same for every service; with --changed, for those that differ, and their materials
//   dotnet run pipeline.cs -- images                   prints the recorded images, each by its digest
//   dotnet run pipeline.cs -- release ENVIRONMENT      releases the recorded images to the environment
//   dotnet run pipeline.cs -- promote ENVIRONMENT [SERVICE]  releases what the previous environment runs, of all services or of one
//   dotnet run pipeline.cs -- propose BRANCH TITLE     commits all changes to the branch and pushes it; prints pushed=true if there were any.
//                                                      Further arguments are options of the push

using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string Images = "artifacts/images";

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    return args switch
    {
        ["environments"] => Say(new JsonArray([.. Environments.All().Select(name => (JsonNode)name)]).ToJsonString()),
        ["next"] => Say(Environments.All().FirstOrDefault()),
        ["next", var environment] => Say(Environments.All().SkipWhile(name => name != environment).Skip(1).FirstOrDefault()),
        ["registry"] => Say(Registry()),
        ["services"] => Print(Service.All()),
        ["services", "--changed"] => Print(Changed()),
        ["publish", "--all", var version] => Service.All().Sum(service => Publish(service, version)),
        ["publish", "--changed", var version] => Changed().ToList().Sum(service => Publish(service, version) + Describe(service, version)),
        ["publish", var project, var version] => Publish(Service.At(project), version),
        ["images"] => Directory.Exists(Images) ? Recorded().Sum(image => Say($"{image["image"]}@{image["digest"]}")) : 0,
        ["release", var environment] => Release(environment),
        ["promote", var environment] => Promote(environment, Service.All()),
        ["promote", var environment, var name] => Promote(environment, [Service.Named(name)]),
        ["propose", var branch, var title, .. var options] => Propose(branch, title, options),
        _ => throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of pipeline.cs lists the commands."),
    };
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static int Say(string? text)
{
    if (!string.IsNullOrEmpty(text))
        Console.WriteLine(text);
    return 0;
}

static string Registry() => Service.All().Select(service => service.Plan.Registry).FirstOrDefault(registry => registry.Length > 0)
    ?? throw new CommandException("No registry is set. Set 'imageRegistry: registry.example.com/shop' in platform.defaults.yaml.");

// What the first environment runs is replaced without an approval, so a service that starts in a later one is released by a person.
static IEnumerable<Service> Changed()
{
    var first = Environments.All().FirstOrDefault();
    foreach (var service in Service.All())
    {
        if (service.Plan.Environments.FirstOrDefault() != first)
            Console.Error.WriteLine($"{service.Project} does not run in {first}, so it is not released automatically.");
        else if (service.HasChangedSince(service.Released(first!)))
            yield return service;
    }
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
        ["kind"] = service.Kind,
        ["image"] = image,
        ["version"] = version,
        ["digest"] = digest,
        ["commit"] = Command.Read("git", "rev-parse", "HEAD").Trim(),
    }.ToJsonString());
    Console.WriteLine($"image={image}\ndigest={digest}");
    return 0;
}

static int Describe(Service service, string version)
{
    Command.Run("dotnet", "build", service.Project, "--no-restore", "-t:PlatformSbom", $"-p:PlatformVersion={version}",
        $"-p:PlatformSbomFile={Path.GetFullPath($"artifacts/bom/{service.Name}.cdx.json")}");
    return 0;
}

static int Release(string environment)
{
    foreach (var image in Recorded())
        Command.Run("dotnet", "build", $"{image["project"]}", "-t:PlatformRelease", $"-p:PlatformEnvironment={environment}",
            $"-p:PlatformImageTag={image["version"]}", $"-p:PlatformImageDigest={image["digest"]}", $"-p:PlatformCommit={image["commit"]}");
    return 0;
}

static IEnumerable<JsonNode> Recorded() => Directory.Exists(Images)
    ? Directory.GetFiles(Images, "*.json").Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllText(file))!)
    : throw new CommandException($"There is no image: {Images} is empty. Run 'publish' first.");

static int Promote(string to, IEnumerable<Service> services)
{
    var later = Environments.All().Skip(1).ToList();
    if (!later.Contains(to))
        throw new CommandException($"You cannot promote to '{to}'. "
            + (later.Count == 0 ? "There is only one environment." : $"Promote to {string.Join(" or ", later)}."));
    var promoted = 0;
    foreach (var service in services)
    {
        var from = service.Plan.Environments.TakeWhile(name => name != to).LastOrDefault();
        if (!service.Plan.Environments.Contains(to) || from is null || service.Image(from) is not { } image || image == service.Image(to))
            continue;
        Command.Run("dotnet", "build", service.Project, "-t:PlatformRelease", $"-p:PlatformEnvironment={to}", $"-p:PlatformFrom={from}");
        promoted++;
    }
    return promoted == 0 ? Say($"Nothing is promoted: {to} runs what the environment before it runs, or nothing is released there.") : 0;
}

static int Propose(string branch, string title, string[] options)
{
    Command.Run("git", "switch", "--quiet", "--force-create", branch);
    Command.Run("git", "add", "--all");
    var pushes = !Command.Succeeds("git", "diff", "--cached", "--quiet");
    if (pushes)
    {
        Command.Run("git", "commit", "--quiet", "--message", title);
        Command.Run("git", ["push", "--quiet", "--force", .. options.Select(option => $"--push-option={option}"), "origin", branch]);
    }
    return Say(pushes ? "pushed=true" : "pushed=false");
}

/// <summary>The environments of all services, in the order of promotion.</summary>
internal static class Environments
{
    public static IReadOnlyList<string> All()
    {
        List<string> all = [];
        foreach (var environments in Service.All().Select(service => service.Plan.Environments))
        {
            for (var at = 0; at < environments.Length; at++)
            {
                if (!all.Contains(environments[at]))
                    all.Insert(at == 0 ? 0 : all.IndexOf(environments[at - 1]) + 1, environments[at]);
            }
        }
        return all;
    }
}

/// <summary>What the build of a service says.</summary>
internal sealed record Plan(string[] Environments, string Registry)
{
    private static readonly Dictionary<string, Plan> s_known = [];

    /// <summary>Asks once for all services that take their environments from the same defaults.</summary>
    public static Plan For(string project)
    {
        var key = File.ReadAllText($"{project}/platform.yaml").Contains("environments", StringComparison.Ordinal) ? project : Defaults(project);
        return s_known.TryGetValue(key, out var plan) ? plan : s_known[key] = Ask(project);
    }

    private static string Defaults(string folder)
    {
        while (folder.Length > 0 && !File.Exists($"{folder}/platform.defaults.yaml"))
            folder = Path.GetDirectoryName(folder)!;
        return $"{folder}/platform.defaults.yaml";
    }

    private static Plan Ask(string project)
    {
        var items = JsonNode.Parse(Command.Read("dotnet", "build", project, "-t:PlatformPlan", "-getTargetResult:PlatformPlan"))
            ?["TargetResults"]?["PlatformPlan"]?["Items"]?.AsArray() ?? [];
        return new Plan([.. items.Select(item => $"{item!["Identity"]}")], $"{items.FirstOrDefault()?["Registry"]}");
    }
}

internal sealed record Service(string Name, string Kind, string Project)
{
    // The files in parent folders that affect the build of a project.
    private static readonly string[] s_shared =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "platform.defaults.yaml"];

    public Plan Plan => Plan.For(Project);

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

    public static Service Named(string name) => All().FirstOrDefault(service => service.Name == name)
        ?? throw new CommandException($"There is no service '{name}'. There are: {string.Join(", ", All().Select(service => service.Name))}.");

    public string? Release(string environment) =>
        File.Exists($"{Project}/deploy/releases/{environment}.yaml") ? File.ReadAllText($"{Project}/deploy/releases/{environment}.yaml") : null;

    /// <summary>The release without its override, which belongs to one environment and changes no image.</summary>
    public string? Image(string environment) => Release(environment)?.Split("\noverride:")[0].TrimEnd();

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
