using System.Globalization;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests;

/// <summary>A project in a folder of its own, and builds of it as the task makes them; gone when the test ends.</summary>
internal sealed class Project : IDisposable
{
    private Generated? _generated;

    internal Project(string description, string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("platform-").FullName;
        Write("platform.yaml", description);
    }

    internal string Folder { get; }

    /// <summary>What the last build said of its changes.</summary>
    internal IReadOnlyList<string> Report { get; private set; } = [];

    /// <summary>What the last build knows, where it reports.</summary>
    internal Report? Facts { get; private set; }

    /// <summary>What the last build said to a developer, apart from its findings.</summary>
    internal IReadOnlyList<string> Log { get; private set; } = [];

    /// <summary>What the last build wrote to a detailed log only.</summary>
    internal IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>What the last build said of its changes, in at most some lines.</summary>
    internal IReadOnlyList<string> Lines(int most) => [.. _generated!.Lines(most)];

    internal string PathOf(string file) => Path.Combine(Folder, file);

    internal string Read(string file) => File.ReadAllText(PathOf(file));

    internal void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
    }

    /// <summary>One build; what it changed and what it warned of. Advice is left out.</summary>
    internal (IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Findings) Build(bool locked = false, string? defaults = null,
        bool artifacts = true, string? today = null, string? @base = null, params IReadOnlyList<string> packages)
    {
        var findings = new FindingList();
        var generated = Build(findings, locked, defaults, artifacts, today, packages, @base: @base);
        _generated = generated;
        Report = Lines(20);
        Facts = generated.Report;
        Log = [.. generated.Log(Options with { Locked = locked, Base = @base })];
        Notes = findings.Notes;
        return (generated.Changes, [.. findings.Ordered().Where(f => f.Severity > Severity.Message)]);
    }

    /// <summary>One build; all that it says, advice too.</summary>
    internal IReadOnlyList<Finding> BuildAndTell(string? defaults = null, string? today = null)
    {
        var findings = new FindingList();
        Build(findings, locked: false, defaults, artifacts: true, today, packages: []);
        return findings.Ordered();
    }

    /// <summary>What <c>-t:PlatformVerify</c> says.</summary>
    internal IReadOnlyList<Finding> Verify(string? defaults = null)
    {
        var findings = new FindingList();
        Build(findings, locked: true, defaults, artifacts: true, today: null, packages: [], verify: true);
        return findings.Ordered();
    }

    /// <summary>What the rest of a build says of migrations of EF Core, for which the program has done something.</summary>
    /// <param name="run">Uses the SQL that the program has written to <c>obj/sql</c>.</param>
    /// <param name="base">The commit that PlatformBase names.</param>
    /// <param name="sources">The source files of the program.</param>
    internal IReadOnlyList<Finding> AfterCompiling(Action<WrittenMigrations, FindingList> run, string? @base = null,
        params IReadOnlyList<string> sources)
    {
        var findings = new FindingList();
        var options = Options with { Base = @base };
        run(new WrittenMigrations(options, Tasks.Reading.ModelAgain(options, findings)!, "obj/sql", sources), findings);
        return findings.Ordered();
    }

    private Generated Build(FindingList findings, bool locked, string? defaults, bool artifacts, string? today,
        IReadOnlyList<string> packages, bool verify = false, string? @base = null)
    {
        return Generation.Run(
            Options with
            {
                DefaultsFile = defaults,
                Locked = locked,
                Verify = verify,
                Base = @base,
                WriteArtifacts = artifacts,
                Packages = packages.Count == 0 ? Options.Packages : packages,
                Day = today is null ? BuildDay.OfThisMachine : new(DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            },
            findings);
    }

    /// <summary>The .proto files of a gRPC server, as the project file names them.</summary>
    internal IReadOnlyList<string> Protos { get; set; } = [];

    /// <summary>The root of the repository; null when it is unknown.</summary>
    internal string? Root { get; set; }

    private GenerationOptions Options => new()
    {
        Protos = Protos,
        Repository = Root is null ? RepositoryRoot.Unknown : new RepositoryRoot(Root, "test"),
        ProjectFolder = Folder,
        DescriptionFile = "platform.yaml",
        IntermediateFolder = PathOf("obj"),
        CodeFolder = PathOf("obj/Debug"),
        ProjectPath = "src/Orders/",
        Packages = ["vault", "azure-key-vault", "access", MigrationSettings.ContextHandler],
    };

    /// <summary>Every committed file with its text.</summary>
    internal SortedDictionary<string, string> Committed() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal))
            .ToDictionary(f => f, Read),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
