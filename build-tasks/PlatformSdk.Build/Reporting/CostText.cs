using System.Globalization;
using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Reporting;

/// <summary>Amounts of money in words.</summary>
internal static class CostText
{
    private const int MostNeeds = 2;

    /// <summary>A difference with its sign.</summary>
    internal static string Signed(decimal amount) => amount < 0 ? "-" + Number.Money(-amount) : "+" + Number.Money(amount);

    /// <summary>The line of the build log; null when the change does not affect the cost.</summary>
    internal static string? Line(Report report)
    {
        if (report.Cost is not { } cost || report.CostChanges.Count == 0)
            return null;
        var before = report.CostChanges.Any(change => change.Before is not null)
            ? $", {Signed(report.CostChanges.Sum(change => change.Difference.Likely))}" : "";
        return $"cost: likely {Number.Money(cost.Total.Likely)} {cost.Currency} a month{before}{Needs(report)}";
    }

    /// <summary>What a need adds to a difference, in words.</summary>
    internal static string Words(NeedChange need) => $"need '{need.Name}' {need.State.ToString().ToLowerInvariant()}: {Signed(need.Likely)}";

    /// <summary>The needs of all environments that make most of the difference.</summary>
    private static string Needs(Report report)
    {
        var needs = report.CostChanges.Where(change => change.Before is not null).SelectMany(change => change.Needs)
            .GroupBy(need => (need.Name, need.State))
            .Select(same => new NeedChange(same.Key.Name, same.Key.State, same.Sum(need => need.Likely)))
            .OrderByDescending(need => Math.Abs(need.Likely)).ThenBy(need => need.Name, StringComparer.Ordinal).ToList();
        if (needs.Count == 0)
            return "";
        var more = needs.Count > MostNeeds ? string.Create(CultureInfo.InvariantCulture, $", and {needs.Count - MostNeeds} more") : "";
        return $" ({string.Join(", ", needs.Take(MostNeeds).Select(Words))}{more})";
    }
}
