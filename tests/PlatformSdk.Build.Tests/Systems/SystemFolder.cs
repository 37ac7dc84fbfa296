using System.Globalization;
using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Building;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>A repository with services and the project of a system beside them, as the task sees them; gone when the test ends.</summary>
internal sealed class SystemFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal SystemFolder()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("system/System.csproj", "<Project/>");
    }

    internal string Root => _folder.Path;

    internal string PathOf(string file) => _folder.PathOf(file);

    internal void Write(string file, string text) => _folder.Write(file, text);

    internal string Read(string file) => File.ReadAllText(PathOf(file));

    internal string Index => Read("system/platform-index.json");

    /// <summary>A service in the folder of its name: these lines below a sound head.</summary>
    internal void Service(string name, string lines = "", string kind = "service", string? system = "shop") =>
        Write($"{name}/platform.yaml", $"apiVersion: platform-sdk/v1\nkind: {kind}\nname: {name}\nowner: team-{name}\n"
            + (system is null ? "" : $"system: {system}\n") + lines);

    /// <summary>Builds the system; what it reports is in the log.</summary>
    internal BuildLog Build(string system = "shop", bool locked = false, string? site = null, string? siteFolder = null,
        string today = "2026-11-26", params IReadOnlyList<string> indexes)
    {
        var log = new BuildLog();
        var project = ProjectItems.Of(PathOf("system"), ("Locked", locked ? "true" : "false"), ("Today", today));
        project.ItemSpec = PathOf("system/System.csproj");
        new PlatformSystem
        {
            BuildEngine = log,
            Project = project,
            SystemName = system,
            Site = site,
            SiteFolder = siteFolder,
            Indexes = [.. indexes.Select(index => new Microsoft.Build.Utilities.TaskItem(index))],
        }.Execute();
        return log;
    }

    /// <summary>What the build reports, with indexes of all files <c>*.index.json</c> in the root.</summary>
    internal IReadOnlyList<Finding> Check(string day = "2026-11-26")
    {
        var findings = new FindingList();
        var options = new SystemOptions("shop", [.. Directory.GetFiles(Root, "*.index.json").Order(StringComparer.Ordinal)], new GenerationOptions
        {
            ProjectFolder = PathOf("system"),
            ProjectPath = "system/",
            Repository = new RepositoryRoot(Root, "test"),
            DescriptionFile = "System.csproj",
            IntermediateFolder = PathOf("system/obj"),
            CodeFolder = PathOf("system/obj"),
            Day = new BuildDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)),
        });
        SystemBuild.Run(options, ServiceFolders.Below(Root), findings);
        return findings.Ordered();
    }

    public void Dispose() => _folder.Dispose();
}
