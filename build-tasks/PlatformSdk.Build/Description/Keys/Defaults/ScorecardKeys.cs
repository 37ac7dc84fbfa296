using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What the platform team changes in the scorecard.</summary>
internal sealed record ScorecardDescription
{
    internal static readonly ScorecardDescription None = new();

    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;

    /// <summary>The reasons of the removed checks, by id.</summary>
    internal IReadOnlyDictionary<string, string> Remove { get; init; } = new Dictionary<string, string>();

    /// <summary>The levels of the moved checks, by id.</summary>
    internal IReadOnlyDictionary<string, ScorecardLevel> Levels { get; init; } = new Dictionary<string, ScorecardLevel>();

    /// <summary>The rules that count as checks, by code.</summary>
    internal IReadOnlyDictionary<string, AddedCheck> Add { get; init; } = new Dictionary<string, AddedCheck>();
}

/// <summary>The place of a rule in the scorecard.</summary>
internal sealed record AddedCheck(ScorecardArea Area, ScorecardLevel Level);

internal static class ScorecardKeys
{
    internal static readonly Key<ScorecardArea> Area = new("area", new ChoiceShape<ScorecardArea>())
    {
        Summary = "The area of the check.",
        Example = "security",
        Effect = "the scorecard in platform-report.html",
        Required = true,
    };

    internal static readonly Key<ScorecardLevel> Level = new("level", new ChoiceShape<ScorecardLevel>())
    {
        Summary = "The level that demands the check.",
        Example = "gold",
        Effect = "the scorecard in platform-report.html",
        Required = true,
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Remove = new("remove",
        new MapShape<string>("a map of checks with reasons such as { documentation/changelog: \"users read the release notes\" }",
            Texts.CheckPattern, Texts.CheckExpected, Texts.Line)
        { IsWhole = true })
    {
        Summary = "The checks that do not count, each with the reason.",
        Default = "none",
        Example = "{ documentation/changelog: \"users read the release notes\" }",
        Effect = "the scorecard in platform-report.html",
    };

    internal static readonly Key<IReadOnlyDictionary<string, ScorecardLevel>> Levels = new("levels",
        new MapShape<ScorecardLevel>("a map of checks with levels such as { reliability/three-replicas: silver }",
            Texts.CheckPattern, Texts.CheckExpected, new ChoiceShape<ScorecardLevel>())
        { IsWhole = true })
    {
        Summary = "The checks that another level demands.",
        Default = "the checks' own levels",
        Example = "{ reliability/three-replicas: silver }",
        Effect = "the scorecard in platform-report.html",
    };

    internal static readonly Key<IReadOnlyDictionary<string, AddedCheck>> Add = new("add",
        new MapShape<AddedCheck>("a map of rules such as { ACME001: { area: security, level: gold } }", Texts.RuleCodePattern,
            "the code of a rule such as ACME001",
            new ObjectShape<AddedCheck>("a check", [Area, Level], f => new AddedCheck(f.Need(Area), f.Need(Level))))
        { IsWhole = true })
    {
        Summary = "The rules that count as checks, by their codes: rules of the organisation, or of the SDK.",
        Default = "none",
        Example = "{ ACME001: { area: security, level: gold } }",
        Effect = "the scorecard in platform-report.html",
    };

    internal static readonly ObjectShape<ScorecardDescription> Shape = new("scorecard", [Remove, Levels, Add], f => new()
    {
        At = f.At,
        Remove = f.Get(Remove) ?? ScorecardDescription.None.Remove,
        Levels = f.Get(Levels) ?? ScorecardDescription.None.Levels,
        Add = f.Get(Add) ?? ScorecardDescription.None.Add,
    });
}
