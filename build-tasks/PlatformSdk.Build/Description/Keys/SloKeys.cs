using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The objectives of the service.</summary>
internal sealed record SloDescription(Percentage? Availability, LatencyDescription? Latency, Duration? Window);

/// <summary>The share of requests that is answered within a time.</summary>
internal sealed record LatencyDescription(Duration Within, Percentage? For);

internal static class SloKeys
{
    internal static readonly Key<Duration> Within = new("within", Scalars.Duration)
    {
        Summary = "The time limit for a request.",
        Example = "300ms",
        Effect = "the latency rules in prometheus-rule.yaml, and the bounds of the service's histogram in PlatformService.g.cs",
        Required = true,
    };

    internal static readonly Key<Percentage> For = new("for", Scalars.Objective)
    {
        Summary = "The percentage of requests that must be answered within that time.",
        Default = "99",
        Example = "99",
        Effect = "the latency rules in prometheus-rule.yaml",
    };

    internal static readonly Key<Percentage> Availability = new("availability", Scalars.Objective)
    {
        Summary = "The percentage of requests that must not fail, from 90 to 99.999.",
        Default = "99.9 for critical, 99.5 for standard, none for internal",
        Example = "99.9",
        Effect = "the availability rules in prometheus-rule.yaml, and an annotation in catalog-info.yaml",
    };

    internal static readonly ObjectShape<LatencyDescription> LatencyShape =
        new("slo.latency", [Within, For], f => new LatencyDescription(f.Need(Within), f.Get(For)));

    internal static readonly Key<LatencyDescription> Latency = new("latency", LatencyShape)
    {
        Summary = "How fast requests must be answered.",
        Default = "no objective",
        Example = "{ within: 300ms, for: 99 }",
        Effect = "the latency rules in prometheus-rule.yaml",
    };

    internal static readonly Key<Duration> Window = new("window", Scalars.ObjectiveWindow)
    {
        Summary = "The period that the objectives are measured over, from 1d to 90d.",
        Default = "30d",
        Example = "30d",
        Effect = "the windows and thresholds of the burn-rate alerts in prometheus-rule.yaml",
    };

    internal static readonly ObjectShape<SloDescription> Shape = new("slo", [Availability, Latency, Window],
        f => new SloDescription(f.Get(Availability), f.Get(Latency), f.Get(Window)));
}
