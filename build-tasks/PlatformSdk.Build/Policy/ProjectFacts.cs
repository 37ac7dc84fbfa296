using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Policy.Own;

namespace PlatformSdk.Build.Policy;

/// <summary>The facts about the project and this build that a rule can use.</summary>
internal sealed record ProjectFacts
{
    /// <summary>The description file, as shown in messages.</summary>
    internal required string DescriptionFile { get; init; }

    /// <summary>The stores and need handlers of referenced packages.</summary>
    internal IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The services in the repository, with this one.</summary>
    internal IReadOnlyList<Neighbour> Neighbours { get; init; } = [];

    /// <summary>The scripts of each need with migrations.</summary>
    internal IReadOnlyList<(string Need, MigrationScripts Scripts)> Migrations { get; init; } = [];

    /// <summary>The migrations of EF Core. Empty until the program is compiled.</summary>
    internal IReadOnlyList<ContextMigration> ContextMigrations { get; init; } = [];

    /// <summary>The last restore drills, by environment and need.</summary>
    internal IReadOnlyDictionary<string, SortedDictionary<string, DrillResult>> Drills { get; init; } =
        new Dictionary<string, SortedDictionary<string, DrillResult>>();

    /// <summary>The commit that changes begin at.</summary>
    internal GitBase Base { get; init; } = new("", null);

    /// <summary>The program's own settings.</summary>
    internal AppSettings Settings { get; init; } = AppSettings.None;

    /// <summary>Whether the build compares files instead of writing them.</summary>
    internal bool Locked { get; init; }

    /// <summary>Whether the cluster's operators asked for the checks that concern them; a developer's build leaves them out.</summary>
    internal bool Verify { get; init; }

    /// <summary>The day of the build, for findings that change over time.</summary>
    internal BuildDay Day { get; init; } = BuildDay.OfThisMachine;

    /// <summary>The codes of the organisation's own rules, from the packages that the project references.</summary>
    internal IReadOnlyList<string> OwnRules { get; init; } = [];

    /// <summary>What the organization's own rules answered; nothing without a package of rules.</summary>
    internal Answers Own { get; init; } = new();

    /// <summary>The template that created the project, or null.</summary>
    internal ScaffoldNote? Scaffold { get; init; }

    /// <summary>The SDK news that an earlier build reported, or null.</summary>
    internal string? ToldNews { get; init; }

    /// <summary>The version of the SDK.</summary>
    internal SemanticVersion Sdk { get; init; } = SemanticVersion.OfThisSdk;
}
