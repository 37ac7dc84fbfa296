#:property PublishAot=false

// The steps of a release that are not plain 'dotnet' commands. Any build server can run them, and so can you:
//   dotnet run pipeline.cs -- environments             prints the environments as JSON, in the order of promotion
//   dotnet run pipeline.cs -- next [ENVIRONMENT]       prints the one after it, or the first one; nothing after the last one
//   dotnet run pipeline.cs -- registry                 prints the host of the registry
//   dotnet run pipeline.cs -- services [--changed]     prints the services as JSON, or only those that differ from the first environment
//   dotnet run pipeline.cs -- builds [--changed]       prints images=, each service with an architecture, and indexes=, those with several
//   dotnet run pipeline.cs -- publish PROJECT VERSION  pushes the image, records it in artifacts/images, prints image= and digest=
//   dotnet run pipeline.cs -- publish --all VERSION    the same for every service; with --changed, for those that differ, and their materials.
//                                                      A further argument is the architecture, such as arm64; others are left out
//   dotnet run pipeline.cs -- index [PROJECT]          joins the recorded images of a service that has several architectures, and records the result
//   dotnet run pipeline.cs -- images                   prints the recorded images, each by its digest
//   dotnet run pipeline.cs -- release ENVIRONMENT      releases the recorded images to the environment
//   dotnet run pipeline.cs -- promote ENVIRONMENT [SERVICE]  releases what the previous environment runs, of all services or of one
//   dotnet run pipeline.cs -- propose BRANCH TITLE     commits all changes to the branch and pushes it; prints pushed=true if there were any.
//                                                      Further arguments are options of the push

using System.Diagnostics;
using System.Text.Json;
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
        ["builds"] => Builds([.. Service.All()]),
        ["builds", "--changed"] => Builds([.. Changed()]),
        ["publish", "--all", var version, .. { Length: < 2 } one] => Service.All().Sum(service => Publish(service, version, one, describes: false)),
        ["publish", "--changed", var version, .. { Length: < 2 } one] =>
            Changed().ToList().Sum(service => Publish(service, version, one, describes: true)),
        ["publish", var project, var version, .. { Length: < 2 } one] => Publish(Service.At(project), version, one, describes: false),
        ["index", .. { Length: < 2 } project] => Index(project),
        ["images"] => Directory.Exists(Images) ? Recorded(apart: true).Sum(image => Say($"{image["image"]}@{image["digest"]}")) : 0,
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

static int Print(IEnumerable<Service> services) => Say(Json(services.Select(service => service.Describe())));

static int Builds(IReadOnlyList<Service> services)
{
    Say($"images={Json(services.SelectMany(service => service.Plan.Architectures.Select(one => service.Describe(one))))}");
    Say($"indexes={Json(services.Where(service => service.Plan.Architectures.Length > 1).Select(service => service.Describe()))}");
    return 0;
}

static string Json(IEnumerable<JsonObject> items) => new JsonArray([.. items]).ToJsonString();

static int Publish(Service service, string version, string[] asked, bool describes)
{
    var all = service.Plan.Architectures;
    var architecture = asked is [var one] ? one : all.Length == 1 ? all[0] : throw new CommandException(
        $"{service.Project} has an image for each of {string.Join(" and ", all)}. Name the one that this machine is for, such as 'arm64'. "
        + "If this is the pipeline, it has no runner for the others: set RUNNER_ARM64 (GitLab) or POOL_ARM64 (Azure DevOps).");
    var runtime = architecture switch
    {
        "amd64" => "linux-x64",
        "arm64" => "linux-arm64",
        _ => throw new CommandException($"'{architecture}' is not an architecture. Use amd64 or arm64."),
    };
    if (!all.Contains(architecture))
        return 0;
    // Of several images, each has a tag and a record of its own until they are joined.
    var isPart = all.Length > 1;
    var published = JsonNode.Parse(Command.Read("dotnet", "publish", service.Project, "-c", "Release", "-r", runtime, "-t:PublishContainer",
        "-p:PlatformPush=true", $"-p:PlatformImageTag={version}{(isPart ? $"-{architecture}" : "")}",
        "-getProperty:GeneratedContainerDigest,ContainerRegistry,ContainerRepository"
        + (isPart ? ",GeneratedContainerManifest,GeneratedContainerMediaType,GeneratedContainerConfiguration" : "")))!["Properties"]!;
    var record = service.Record($"{published["ContainerRegistry"]}/{published["ContainerRepository"]}", version,
        $"{published["GeneratedContainerDigest"]}", Command.Read("git", "rev-parse", "HEAD").Trim());
    if (isPart)
    {
        record["architecture"] = architecture;
        record["manifest"] = $"{published["GeneratedContainerManifest"]}";
        record["mediaType"] = $"{published["GeneratedContainerMediaType"]}";
        record["configuration"] = $"{published["GeneratedContainerConfiguration"]}";
    }

    Keep(record, isPart ? $"{Images}/{architecture}" : Images, service.Name);
    if (describes)
        Command.Run("dotnet", "build", service.Project, "--no-restore", "-t:PlatformSbom", $"-p:PlatformVersion={version}",
            $"-p:PlatformSbomFile={Path.GetFullPath($"artifacts/bom/{service.Name}.cdx.json")}");
    return 0;
}

static int Index(string[] project)
{
    foreach (var part in Parts().DistinctBy(part => $"{part["project"]}").Where(part => project is not [var one] || $"{part["project"]}" == one))
    {
        var service = Service.At($"{part["project"]}");
        var digest = Command.Read("dotnet", "build", service.Project, "-t:PlatformImageIndex", "-p:PlatformPush=true",
            $"-p:PlatformImages={Path.GetFullPath(Images)}", "-getProperty:PlatformImageDigest").Trim();
        Keep(service.Record($"{part["image"]}", $"{part["version"]}", digest, $"{part["commit"]}"), Images, service.Name);
    }
    return 0;
}

static void Keep(JsonObject record, string folder, string name)
{
    Directory.CreateDirectory(folder);
    File.WriteAllText($"{folder}/{name}.json", record.ToJsonString());
    Console.WriteLine($"image={record["image"]}\ndigest={record["digest"]}");
}

static int Release(string environment)
{
    foreach (var image in Recorded(apart: false))
        Command.Run("dotnet", "build", $"{image["project"]}", "-t:PlatformRelease", $"-p:PlatformEnvironment={environment}",
            $"-p:PlatformImageTag={image["version"]}", $"-p:PlatformImageDigest={image["digest"]}", $"-p:PlatformCommit={image["commit"]}");
    return 0;
}

// Several architectures have an index, and before it is there, an image each.
static IEnumerable<JsonNode> Recorded(bool apart)
{
    if (!Directory.Exists(Images))
        throw new CommandException($"There is no image: {Images} is empty. Run 'publish' first.");
    var lonely = Parts().Where(part => !File.Exists($"{Images}/{part["name"]}.json")).ToList();
    return apart || lonely.Count == 0
        ? In(Images).Concat(lonely)
        : throw new CommandException($"The images of {lonely[0]["project"]} are not joined. Run 'index' first.");
}

static IEnumerable<JsonNode> Parts() => Directory.Exists(Images) ? Directory.GetDirectories(Images).Order(StringComparer.Ordinal).SelectMany(In) : [];

static IEnumerable<JsonNode> In(string folder) => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read);

// A record comes from another job, so it may name only a service of this repository.
static JsonNode Read(string file)
{
    try
    {
        if (JsonNode.Parse(File.ReadAllText(file)) is JsonObject record && Service.All().Any(service => service.Project == $"{record["project"]}"))
            return record;
    }
    catch (Exception problem) when (problem is JsonException or ArgumentException)
    {
        // It is reported below, like any other text.
    }
    throw new CommandException($"{file} is not the record of an image of this repository. Delete it, and publish the image again.");
}

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
internal sealed record Plan(string[] Environments, string Registry, string[] Architectures)
{
    private static readonly Dictionary<string, Plan> s_known = [];

    /// <summary>Asks once for all services of a tier that take all of it from the same defaults.</summary>
    public static Plan For(string project)
    {
        var description = File.ReadAllText($"{project}/platform.yaml");
        var key = Regex.IsMatch(description, "environments|architectures") ? project
            : Defaults(project) + Regex.Match(description, "(?m)^tier:.*$").Value;
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
        // A build by an older SDK names none.
        return new Plan([.. items.Select(item => $"{item!["Identity"]}")], $"{items.FirstOrDefault()?["Registry"]}",
            $"{items.FirstOrDefault()?["Architectures"]}" is { Length: > 0 } all ? all.Split(',') : ["amd64"]);
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

    public JsonObject Describe(string? architecture = null)
    {
        var described = new JsonObject { ["name"] = Name, ["kind"] = Kind, ["project"] = Project };
        if (architecture is not null)
            described["architecture"] = architecture;
        return described;
    }

    public JsonObject Record(string image, string version, string digest, string commit) => new()
    {
        ["name"] = Name,
        ["project"] = Project,
        ["kind"] = Kind,
        ["image"] = image,
        ["version"] = version,
        ["digest"] = digest,
        ["commit"] = commit,
    };

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
