using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Reporting;

/// <summary>
/// Everything that a build knows about a service and a change of it. Each file of the report is a view of it: a function from this record to text.
/// Paths of files are relative to the root of the repository.
/// </summary>
internal sealed record Report
{
    /// <summary>The service; null when its description could not be read, and then only the findings are known.</summary>
    internal ReportService? Service { get; init; }

    /// <summary>The description file.</summary>
    internal required string DescriptionFile { get; init; }

    /// <summary>The project's folder in the repository, with a trailing slash; empty at the root.</summary>
    internal required string ProjectPath { get; init; }

    /// <summary>Where people who are stuck find help; null without one.</summary>
    internal SupportAddress? Support { get; init; }

    /// <summary>The day that the dates in it are compared with.</summary>
    internal required DateOnly Today { get; init; }

    /// <summary>What the changes are compared with.</summary>
    internal ReportBase Base { get; init; } = ReportBase.CommittedFiles;

    /// <summary>All findings, the most severe first: those of the build log, waived ones, and notes for the platform team.</summary>
    internal required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>The environments in the order of promotion, and those that are removed; each with its changes, the most important first.</summary>
    internal IReadOnlyList<ReportEnvironment> Environments { get; init; } = [];

    /// <summary>Every generated file that changes.</summary>
    internal IReadOnlyList<ReportFile> Files { get; init; } = [];

    /// <summary>The needs that are removed with their data.</summary>
    internal IReadOnlyList<LostNeed> LostData { get; init; } = [];

    /// <summary>What the service costs in a month; null when its description could not be read.</summary>
    internal CostEstimate? Cost { get; init; }

    /// <summary>How the cost changes, in each environment whose files change.</summary>
    internal IReadOnlyList<CostChange> CostChanges { get; init; } = [];

    /// <summary>The scripts of migrations that are new.</summary>
    internal IReadOnlyList<AddedScript> Scripts { get; init; } = [];

    /// <summary>The waivers of the service, with the findings that each hides.</summary>
    internal IReadOnlyList<ReportWaiver> Waivers { get; init; } = [];

    /// <summary>What the service needs, ordered by name.</summary>
    internal IReadOnlyList<ReportNeed> Needs { get; init; } = [];

    /// <summary>The services that need this one, ordered by name; null when no index tells.</summary>
    internal IReadOnlyList<ReportCaller>? Callers { get; init; }

    /// <summary>The traffic that the network policies allow.</summary>
    internal IReadOnlyList<NetworkFlow> Flows { get; init; } = [];

    /// <summary>Each generated object with the keys that produced it.</summary>
    internal IReadOnlyList<ReportObject> Objects { get; init; } = [];

    /// <summary>How well the service is run; null when its description could not be read.</summary>
    internal ReportScorecard? Scorecard { get; init; }

    /// <summary>The way from the folder of the report to the root of the repository, with a trailing slash; null without links.</summary>
    internal string? ToRoot { get; init; }

    /// <summary>The findings that count: neither waived nor notes for the platform team.</summary>
    internal IEnumerable<ReportFinding> Open => Findings.Where(f => f.Waiver is null && !f.IsNote);

    /// <summary>Whether the generated files change.</summary>
    internal bool HasChanges => Files.Count > 0;
}
