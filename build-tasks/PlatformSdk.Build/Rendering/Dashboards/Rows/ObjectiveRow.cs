using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>Objectives: how much of each error budget is left, and how fast it burns.</summary>
internal static class ObjectiveRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        var objectives = Objective.ObjectivesFor(service);
        // The recording rules compute what these panels show.
        return objectives.Count == 0 || service.Platform.Monitoring.Rules == Description.Values.RuleFormat.None ? null
            : new Row("Objectives", [.. objectives.SelectMany(o => Panels(service, o))]);
    }

    private static IEnumerable<Panel> Panels(ResolvedService service, Objective objective)
    {
        var left = $"1 - {Ratio(service, objective, objective.Window)} / {PromQl.Number(objective.Budget)}";
        var window = PromQl.Time(objective.Window);
        yield return new Panel($"{objective.Title}: budget left", "stat", "percentunit", new Query(left, "left"))
        {
            Width = 4,
            Description = $"The objective is {PromQl.Number(objective.Target)}% over {window}. Below zero it is missed.",
            Steps = [(null, "red"), (0, "orange"), (0.25m, "green")],
        };
        yield return Panel.Lines($"{objective.Title}: budget left over time", "percentunit", new Query(left, "left")) with
        {
            Width = 10,
            Steps = [(null, "red"), (0, "green")]
        };
        yield return Panel.Lines($"{objective.Title}: burn rate", "short",
            [.. objective.Burns.DistinctBy(b => b.Long)
                .Select(b => new Query($"{Ratio(service, objective, b.Long)} / {PromQl.Number(objective.Budget)}",
                $"over {PromQl.Time(b.Long)}"))]) with
        {
            Width = 10,
            Description = $"At 1 the budget lasts exactly {window}; above 1 it runs out earlier.",
            Steps = [(null, "green"), (1, "orange"), (objective.Threshold(objective.Burns[0]) / objective.Budget, "red")],
        };
    }

    private static string Ratio(ResolvedService service, Objective objective, TimeSpan time) =>
        $"{ObjectiveRules.Ratio(objective, time)}{{{Selectors.Recorded(service, Variables.Environment)}}}";
}
