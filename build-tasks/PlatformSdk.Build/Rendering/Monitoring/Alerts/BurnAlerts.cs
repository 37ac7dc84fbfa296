using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for an error budget that burns too fast: one for immediate attention, one that can wait until tomorrow.</summary>
internal static class BurnAlerts
{
    /// <summary>
    /// The fewest bad requests that count as evidence: at night, a single one may be a tenth of the traffic. See "Low-Traffic Services" in the
    /// workbook. A service that fails every request for an hour still reaches it.
    /// </summary>
    internal const int FewestMisses = 5;

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        foreach (var objective in Objective.ObjectivesFor(service))
        {
            var what = objective.Name == "latency" ? "were too slow" : "failed";
            yield return Burn(service, objective, what, isFast: true);
            yield return Burn(service, objective, what, isFast: false);
        }
    }

    private static Alert Burn(ResolvedService service, Objective objective, string what, bool isFast) => new(
        $"{objective.Title}{(isFast ? "Fast" : "Slow")}Burn",
        isFast ? Urgency.Now : Urgency.Soon,
        string.Join("\nor\n", objective.Burns.Where(b => b.IsFast == isFast).Select(b => $"({Condition(service, objective, b)})").Distinct()),
        null,
        $"the {objective.Title.ToLowerInvariant()} budget burns {(isFast ? "fast" : "slowly")}",
        $"{{{{ $value | humanizePercentage }}}} of requests {what}; the objective allows {PromQl.Number(objective.Budget * 100)}% over " +
            $"{PromQl.Time(objective.Window)}.")
    {
        Objective = objective.Name,
    };

    private static string Condition(ResolvedService service, Objective objective, BurnWindow burn)
    {
        var (selector, threshold) = (Selectors.Recorded(service), PromQl.Number(objective.Threshold(burn)));
        return $"{ObjectiveRules.Ratio(objective, burn.Long)}{{{selector}}} > {threshold}"
            + $"\n  and {ObjectiveRules.Ratio(objective, burn.Short)}{{{selector}}} > {threshold}"
            + $"\n  and {ObjectiveRules.Count(objective, burn.Long)}{{{selector}}} >= {FewestMisses}";
    }
}
