using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Cost;

/// <summary>What one environment of a service costs in a month.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Lines">The parts that have a price, the dearest first.</param>
/// <param name="Unpriced">What is not in the estimate.</param>
/// <param name="Budget">The most that it may likely cost, or null.</param>
internal sealed record EnvironmentCost(
    string Name, string Currency, IReadOnlyList<CostLine> Lines, IReadOnlyList<Unpriced> Unpriced, WrittenBudget? Budget)
{
    internal CostRange Total { get; } = CostRange.Sum(Lines.Select(line => line.Cost));

    internal decimal Least => Total.Least;

    internal decimal Likely => Total.Likely;

    internal decimal Most => Total.Most;

    /// <summary>Whether it likely costs more than its budget.</summary>
    internal bool IsOverBudget => Budget is not null && Likely > Budget.Amount;

    /// <summary>The oldest date of the built-in prices in it; null where it uses none.</summary>
    internal string? PricesDated => Lines.Select(line => line.Price.Listed?.Dated).OfType<string>().Min(StringComparer.Ordinal);

    /// <param name="service">The service in the environment, as it is described now.</param>
    /// <param name="state">What runs there, now or before.</param>
    internal static EnvironmentCost Estimate(ResolvedService service, CostState state)
    {
        var lines = new CostLines(new EnvironmentPrices(service.Platform, service.Environment));
        WorkloadCosts.Add(lines, service, state.Objects);
        VolumeCosts.Add(lines, state.Objects);
        DatabaseCosts.Add(lines, service, state.Objects);
        CloudCosts.Add(lines, state.Infrastructure);
        NeedCosts.Add(lines, state.Needs);
        return new EnvironmentCost(service.Environment, lines.Prices.Currency,
            [.. lines.Priced.OrderByDescending(line => line.Likely).ThenByDescending(line => line.Most)
                .ThenBy(line => line.What, StringComparer.Ordinal)],
            [.. lines.Unpriced.OrderBy(part => part.What, StringComparer.Ordinal)], lines.Prices.Budget);
    }
}
