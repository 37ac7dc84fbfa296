using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>An accepted exception to a policy rule, until a day.</summary>
internal sealed record WaiverDescription(string Rule, string Reason, EntityRef ApprovedBy, CalendarDate Expires)
{
    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;
}

internal static class WaiverKeys
{
    internal static readonly Key<string> Rule = new("rule", new WaivedRuleShape())
    {
        Summary = "The waived rule.",
        Example = "PLAT3004",
        Effect = "the build's findings: those of the rule are messages until the waiver expires, those of PLAT2007 the warning PLAT2008",
        Required = true,
    };

    internal static readonly Key<string> Reason = new("reason", Texts.Line)
    {
        Summary = "Why.",
        Example = "the image of the vendor has no digest",
        Effect = "the build's findings: PLAT3090 and PLAT2008 repeat it",
        Required = true,
    };

    internal static readonly Key<EntityRef> ApprovedBy = new("approvedBy", Scalars.Owner)
    {
        Summary = "Who approved it.",
        Example = "team-platform",
        Effect = "the build's findings: PLAT3090 and PLAT2008 repeat it",
        Required = true,
    };

    internal static readonly Key<CalendarDate> Expires = new("expires", Scalars.Date)
    {
        Summary = "The last day of the waiver.",
        Example = "2027-01-31",
        Effect = "the build's findings: from the next day on, those of the rule count again, and PLAT3020 reports the waiver",
        Required = true,
    };

    internal static readonly ObjectShape<WaiverDescription> Shape = new("a waiver", [Rule, Reason, ApprovedBy, Expires],
        f => new WaiverDescription(f.Need(Rule), f.Need(Reason), f.Need(ApprovedBy), f.Need(Expires)) { At = f.At });
}
