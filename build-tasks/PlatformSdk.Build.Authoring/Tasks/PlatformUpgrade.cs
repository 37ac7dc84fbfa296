using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Deploying;
using PlatformSdk.Build.Authoring.Upgrading;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Merges what a newer template would create into a scaffold.</summary>
public sealed class PlatformUpgrade : PlatformTask
{
    /// <summary>The version to upgrade to. Default: that of the SDK.</summary>
    public string? To { get; set; }

    /// <summary>A scaffold somewhere else, such as a package of rules. Default: the one that contains the project.</summary>
    public string? Scaffold { get; set; }

    /// <summary>Whether to print what would change and write nothing. Default: false.</summary>
    public string? DryRun { get; set; }

    /// <summary>Whether to change files that have changes that are not committed. Default: false.</summary>
    public string? AllowUncommitted { get; set; }

    /// <summary>The solution that is being built, with the paths of its projects. Default: none, because the project itself is built.</summary>
    public string? Solution { get; set; }

    /// <summary>The version of the SDK; tests set their own.</summary>
    internal SemanticVersion Sdk { get; set; } = SemanticVersion.OfThisSdk;

    /// <summary>Creates a recorded scaffold by a version of its template; tests use prepared folders.</summary>
    internal Func<ScaffoldRecord, string, string, bool>? Create { get; set; }

    /// <summary>The program to run as git; tests use their own.</summary>
    internal string Git { get; set; } = "git";

    private protected override void Run(FindingList findings)
    {
        var dryRun = Item.ReadFlag(DryRun, "PlatformDryRun", findings);
        var allowed = Item.ReadFlag(AllowUncommitted, "PlatformAllowUncommitted", findings);
        if (findings.HasErrors || Root(findings) is not { } root || !IsTurn(root))
            return;
        using var turn = Turn.Take(Item.IntermediateFolder);
        var records = ScaffoldFolders.Below(root).Select(folder => ScaffoldRecord.Read(folder, findings)).OfType<ScaffoldRecord>().ToList();
        if (!findings.HasErrors && Version(records[0], findings) is { } version)
            new Upgrade(root, version, Say, findings)
            {
                DryRun = dryRun == true,
                AllowUncommitted = allowed == true,
                Create = Create,
                Git = Git,
            }.Run(records);
    }

    private void Say(string line) => Log.LogMessage(MessageImportance.High, $"  {line}");

    private string? Root(FindingList findings)
    {
        var folders = string.IsNullOrEmpty(Scaffold)
            ? RepositoryRoot.Find(Item, findings).Up(Folder)
            : [Path.GetFullPath(Path.Combine(Folder, Scaffold))];
        if (ScaffoldFolders.Outermost(folders) is { } root)
            return root;
        findings.Add(UpgradeCodes.Unrecorded, Span.WholeFile(string.IsNullOrEmpty(Scaffold) ? Item.File : Scaffold),
            "No template created this: there is no .platform/scaffold.yaml here or in a folder above. Raise the version of PlatformSdk instead.");
        return null;
    }

    /// <summary>A build of a solution runs every project; the first service of the scaffold upgrades it.</summary>
    private bool IsTurn(string root)
    {
        var services = SolutionProjects.WithFile(Solution, Item.DescriptionFile)
            .Where(folder => RealPath.IsBelow(folder, root)).ToList();
        return services.Count == 0 || Path.GetRelativePath(services[0], Folder) == ".";
    }

    private SemanticVersion? Version(ScaffoldRecord record, FindingList findings)
    {
        if (string.IsNullOrEmpty(To))
            return Sdk;
        var problem = !SemanticVersion.IsValid(To) ? "not a version"
            : new SemanticVersion(To).CompareTo(record.Version) < 0 ? $"older than {record.Version.Text}, which created the scaffold"
            : null;
        if (problem is null)
            return new SemanticVersion(To);
        findings.Add(UpgradeCodes.NoVersion, Span.WholeFile(ScaffoldRecord.FileOf(record.Folder)),
            $"PlatformUpgradeTo is '{To}', which is {problem}. Set a newer version, or remove the property.");
        return null;
    }
}
