using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tasks.Documents;
using PlatformSdk.Build.Tests.OwnRules;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>A project in a folder of its own and the tasks that a build runs in it; what they report is kept in the log.</summary>
internal sealed class Situation : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ITaskItem[] _policies = [];

    internal BuildLog Log { get; } = new();

    internal string PathOf(string file) => _folder.PathOf(file);

    internal Situation Write(string file, string text)
    {
        _folder.Write(file, text);
        return this;
    }

    /// <summary>platform.yaml: these lines below a sound head, or as they are where they have a head of their own.</summary>
    internal Situation Describe(string text) => Write("platform.yaml", text.Contains("kind:", StringComparison.Ordinal) ? text : Run.Head + text);

    internal Situation Defaults(string lines) => Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + lines);

    /// <summary>A build that ends well, of an environment that has been released.</summary>
    internal Situation Released(string lines)
    {
        Describe(lines).Write("deploy/releases/dev.yaml", "tag: \"1.0.0\"\n").Build();
        return this;
    }

    /// <summary>Reads a platform.yaml of exactly this.</summary>
    internal void Read(string text) => Write("platform.yaml", text).Build();

    /// <summary>References a package with an organisation's rules.</summary>
    internal Situation Rules(params IReadOnlyList<string> classes)
    {
        var package = RulePackage.Compile(_folder.PathOf("packages"), "Acme", string.Join('\n', classes));
        _policies = [new TaskItem(package.Name, new Dictionary<string, string> { ["Version"] = package.Version, ["Assembly"] = package.Assembly })];
        return this;
    }

    internal void Build(bool locked = false, bool verify = false, params (string Name, string Value)[] facts) =>
        Execute(new PlatformGenerate { Verify = verify, Policies = _policies },
            [("RepositoryRoot", "."), ("Locked", locked ? "true" : "false"), .. facts]);

    /// <summary>The day of a build, and the next one on which it would report something else.</summary>
    internal string[] Days(string today)
    {
        var task = new PlatformGenerate();
        Execute(task, ("Today", today));
        return task.Days;
    }

    internal void Release(string? environment = "dev", string? tag = null, string? solution = null, string? given = null, string today = "") =>
        Execute(new PlatformRelease { Environment = environment, Tag = tag, Solution = solution, Override = given }, ("Today", today));

    internal void AddNeed(string? name, string? type = "postgres", string? size = null) =>
        Execute(new PlatformAddNeed { Need = name, Type = type, Size = size });

    internal void Retire(string? date = null, string? solution = null) => Execute(new PlatformRetire { Date = date, Solution = solution });

    internal void Drill(string? result) => Execute(new PlatformDrill { Result = result });

    internal void Deploy(string? context, string program = "kubectl", string today = "") =>
        Execute(new PlatformDeploy { Environment = "dev", Context = context, Program = program }, ("Today", today));

    internal void PushImage() => Execute(new PlatformImage { Push = true });

    internal void LoadImage(string searchPath) => Execute(new PlatformImage { LoadsIntoEngine = true, SearchPath = searchPath });

    internal void JoinImages() => Execute(new PlatformImageIndex());

    internal void WriteBillOfMaterials() =>
        Execute(new PlatformSbom { AssetsFile = "obj/project.assets.json", Framework = "net10.0", OutputFile = "obj/bom.cdx.json" });

    internal void Init(bool isProgram = true) => new PlatformInit
    {
        BuildEngine = Log,
        Project = ProjectItems.Of(_folder.Path),
        IsProgram = isProgram,
    }.Execute();

    internal void LookAtWiring(string assembly) =>
        new PlatformWiring { BuildEngine = Log, Project = ProjectItems.Of(_folder.Path), Assembly = assembly, Answer = "obj/wired.txt" }.Execute();

    /// <summary>What a build runs after the compiler: it asks the program for its document, and copies the one that lies there.</summary>
    internal void DescribeInterface()
    {
        Write("obj/openapi/openapi.json", """{ "openapi": "3.1.1", "info": {}, "paths": {} }""");
        Execute(new PlatformAskForDocument
        {
            Assembly = "Orders.dll",
            Document = "obj/openapi/openapi.json",
            FileList = "obj/files.cache",
            AssetsFile = "obj/project.assets.json",
            Framework = ".NETCoreApp,Version=v10.0",
        });
        Write("obj/openapi/openapi.json", """{ "openapi": "3.1.1", "info": {}, "paths": {} }""");
        Execute(new PlatformDocument { Document = PathOf("obj/openapi/openapi.json") }, ("OpenApi", "true"));
        Execute(new PlatformImage());
    }

    /// <summary>What a build runs after the compiler: it asks the program, which is no program here, for the SQL of its migrations.</summary>
    internal void AskForMigrations(string assembly)
    {
        File.Copy(typeof(Situation).Assembly.Location, Write(assembly, "").PathOf(assembly), overwrite: true);
        Execute(new PlatformAskForMigrations { Assembly = assembly, Scripts = "obj/platform.migrations/" });
    }

    internal void CheckProject(string language = "C#", bool isProgram = true, bool isWeb = true, IReadOnlyList<string>? handlers = null,
        params string[] sources) =>
        new PlatformCheckProject
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(_folder.Path),
            Language = language,
            IsProgram = isProgram,
            IsWeb = isWeb,
            AssetsFile = "obj/project.assets.json",
            Registrations = [.. (handlers ?? []).Select(type => new TaskItem(type))],
            Sources = [.. sources.Select(source => new TaskItem(source))],
        }.Execute();

    /// <summary>A publish of native code on a machine with the programs in <c>bin/</c>, and the C libraries that are folders of this one.</summary>
    internal void CheckNative(string runtime, string host, string[] compilers, string? sysRoot = null) => new PlatformCheckNative
    {
        BuildEngine = Log,
        Project = ProjectItems.Of(_folder.Path),
        AssetsFile = "obj/project.assets.json",
        IsPublishing = true,
        Runtime = runtime,
        Host = host,
        Compilers = compilers,
        SysRoot = sysRoot,
        SearchPath = PathOf("bin"),
        Libraries = _folder.Path,
    }.Execute();

    internal void CheckNative(string runtime, string host, string compiler, string? sysRoot = null) =>
        CheckNative(runtime, host, [compiler], sysRoot);

    /// <summary>What a build says when the tool that runs the program has printed this and failed.</summary>
    internal void AskForDocument(string printed) =>
        Report(findings => DocumentAnswer.Explain(1, printed, _folder.Path, "platform.yaml", findings));

    internal void Report(Action<FindingList> report)
    {
        var findings = new FindingList();
        report(findings);
        FindingLog.Write(new TaskLoggingHelper(Log, "Test"), _folder.Path, findings);
    }

    /// <summary>A service in a folder of its name: these lines below a sound head.</summary>
    internal Situation Service(string name, string lines) =>
        Write($"{name}/platform.yaml", $"apiVersion: platform-sdk/v1\nkind: service\nname: {name}\nowner: team-{name}\n{lines}");

    /// <summary>Builds the system beside the services.</summary>
    internal void System(string name, params IReadOnlyList<string> indexes)
    {
        Directory.CreateDirectory(PathOf("system"));
        new PlatformSystem
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(PathOf("system"), ("RepositoryRoot", "..")),
            SystemName = name,
            Indexes = [.. indexes.Select(index => new TaskItem(index))],
        }.Execute();
    }

    /// <summary>Writes the figures of the system beside the services.</summary>
    internal void Figures(string days = "90", string today = "2026-03-08")
    {
        Directory.CreateDirectory(PathOf("system"));
        new PlatformFigures
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(PathOf("system"), ("RepositoryRoot", ".."), ("Today", today)),
            SystemName = "shop",
            Days = days,
        }.Execute();
    }

    /// <summary>Builds the AppHost beside the services, which references these projects.</summary>
    internal void AppHost(params IReadOnlyList<string> references)
    {
        Directory.CreateDirectory(PathOf("apphost"));
        new PlatformAppHost
        {
            BuildEngine = Log,
            Project = ProjectItems.Of(PathOf("apphost"), ("RepositoryRoot", "..")),
            References = [.. references.Select(reference => new TaskItem(reference))],
        }.Execute();
    }

    internal void PackTemplates() => new PlatformBackstage
    {
        BuildEngine = Log,
        ProjectFolder = _folder.Path,
        TemplateFolder = "content",
        OutputFolder = "front-doors",
        IntermediateFolder = "obj",
        Publish = "publish:github",
        Hosts = "github.com",
    }.Execute();

    public void Dispose() => _folder.Dispose();

    private void Execute(PlatformTask task, params (string Name, string Value)[] facts)
    {
        var defaults = File.Exists(PathOf("platform.defaults.yaml")) ? "platform.defaults.yaml" : "";
        task.BuildEngine = Log;
        task.Project = ProjectItems.Of(_folder.Path, [("DefaultsFile", defaults), .. facts]);
        task.Execute();
    }
}
