using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Reporting.Json;

/// <summary>The cost of a service: its owner pays the total.</summary>
internal static class CostJson
{
    private const int Cents = 2;

    internal static void Write(JsonText json, Report report)
    {
        var cost = report.Cost!;
        json.Add("currency", cost.Currency);
        json.Add("owner", cost.Owner);
        json.AddIfAny("costCenter", cost.CostCenter);
        json.AddIfAny("pricesDated", cost.PricesDated);
        json.Add("total", cost.Total, Range);
        json.Add("environments", cost.Environments, (members, environment) =>
        {
            members.Add("name", environment.Name);
            members.Add("total", environment.Total, Range);
            if (environment.Budget is { } budget)
                members.Add("budget", budget.Amount);
            members.Add("overBudget", environment.IsOverBudget);
            members.Add("lines", environment.Lines, Line);
            members.Add("unpriced", environment.Unpriced, (part, unpriced) =>
            {
                part.Add("what", unpriced.What);
                part.Add("why", unpriced.Why);
                part.AddIfAny("need", unpriced.Need);
            });
        });
        json.Add("changes", report.CostChanges, (members, change) =>
        {
            members.Add("environment", change.Name);
            members.Add("difference", change.Difference, Range);
            members.Add("lines", change.Lines, (part, line) =>
            {
                part.Add("what", line.What);
                part.Add("likely", Round(line.Likely));
            });
            members.Add("needs", change.Needs, (part, need) =>
            {
                part.Add("need", need.Name);
                part.Add("state", Choice.Word(need.State));
                part.Add("likely", Round(need.Likely));
            });
        });
    }

    private static void Line(JsonText json, CostLine line)
    {
        json.Add("what", line.What);
        json.Add("formula", line.Formula);
        json.Add("unit", line.Unit);
        json.Add("unitPrice", line.UnitPrice);
        json.Add("cost", line.Cost, Range);
        json.AddIfAny("need", line.Need);
        json.AddIfAny("key", line.Key);
    }

    private static void Range(JsonText json, CostRange range)
    {
        json.Add("least", Round(range.Least));
        json.Add("likely", Round(range.Likely));
        json.Add("most", Round(range.Most));
    }

    private static decimal Round(decimal amount) => Math.Round(amount, Cents, MidpointRounding.AwayFromZero);
}
