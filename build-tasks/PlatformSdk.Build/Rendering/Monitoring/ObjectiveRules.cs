using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>The recording rules of an objective, computed once for its alerts and the dashboard.</summary>
internal static class ObjectiveRules
{
    /// <summary>Short enough to be summed over the objective's window.</summary>
    internal const string Step = "5m";

    internal static IEnumerable<YamlNode> RulesFor(ResolvedService service, Objective objective)
    {
        var burns = objective.Burns;
        return
        [
            Record(service, Rate(objective.Counted), objective.All(Step)),
            Record(service, Rate(objective.Bad), objective.Misses(Step)),
            .. burns.SelectMany(b => new[] { b.Short, b.Long }).Distinct().Order()
                .Select(time =>
                    Record(service, Ratio(objective, time), $"{objective.Misses(PromQl.Time(time))}\n/\n({objective.All(PromQl.Time(time))} > 0)")),
            .. burns.Select(b => b.Long).Distinct().Order()
                .Select(time =>
                    Record(service, Count(objective, time), $"{objective.Misses(PromQl.Time(time))} * {PromQl.Number((decimal)time.TotalSeconds)}")),
            Record(service, Ratio(objective, objective.Window), WholeWindow(service, objective)),
        ];
    }

    /// <summary>The name of the recorded rate of requests per second.</summary>
    internal static string Rate(string what) => $"service:{what}:rate{Step}";

    /// <summary>The name of the recorded share of bad requests.</summary>
    internal static string Ratio(Objective objective, TimeSpan time) => $"service:{objective.Bad}:ratio_rate{PromQl.Time(time)}";

    /// <summary>The name of the recorded number of bad requests.</summary>
    internal static string Count(Objective objective, TimeSpan time) => $"service:{objective.Bad}:increase{PromQl.Time(time)}";

    /// <summary>Computed from recorded series: reading a month of raw series every time would be too slow.</summary>
    private static string WholeWindow(ResolvedService service, Objective objective)
    {
        var (selector, window) = (Selectors.Recorded(service), PromQl.Time(objective.Window));
        return $"sum_over_time({Rate(objective.Bad)}{{{selector}}}[{window}])\n/\n(sum_over_time({Rate(objective.Counted)}{{{selector}}}[{window}])" +
            $" > 0)";
    }

    private static YamlMapping Record(ResolvedService service, string name, string expression) => new()
    {
        ["record"] = name,
        ["expr"] = Literal(expression),
        ["labels"] = new YamlMapping { ["service"] = Quoted(service.Name), ["environment"] = Quoted(service.Environment) },
    };
}
