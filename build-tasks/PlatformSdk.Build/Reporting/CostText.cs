using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Reporting;

/// <summary>Amounts of money in words.</summary>
internal static class CostText
{
    /// <summary>A difference with its sign.</summary>
    internal static string Signed(decimal amount) => amount < 0 ? "-" + Number.Money(-amount) : "+" + Number.Money(amount);

    /// <summary>The line of the build log; null when the change does not affect the cost.</summary>
    internal static string? Line(Report report)
    {
        if (report.Cost is not { } cost || report.CostChanges.Count == 0)
            return null;
        var before = report.CostChanges.Any(change => change.Before is not null)
            ? $", {Signed(report.CostChanges.Sum(change => change.Difference.Likely))}" : "";
        return $"cost: likely {Number.Money(cost.Total.Likely)} {cost.Currency} a month{before}";
    }
}
