using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Cost;

/// <summary>
/// What a service costs in a month, by environment. It is computed from what a build writes, with all patches and extra objects, so that the same
/// code estimates the committed files.
/// </summary>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Owner">Who pays: the owner's name.</param>
/// <param name="CostCenter">The cost center of the owner, or null.</param>
/// <param name="Environments">The cost of each environment, in the order of promotion.</param>
internal sealed record CostEstimate(string Currency, string Owner, string? CostCenter, IReadOnlyList<EnvironmentCost> Environments)
{
    /// <summary>The sum of all environments.</summary>
    internal CostRange Total => CostRange.Sum(Environments.Select(environment => environment.Total));

    /// <summary>The oldest date of the built-in prices in it; null where it uses none.</summary>
    internal string? PricesDated => Environments.Select(environment => environment.PricesDated).OfType<string>().Min(StringComparer.Ordinal);

    /// <summary>The cost of what the build writes.</summary>
    internal static CostEstimate Estimate(PlatformModel model, Rendered rendered) => Make(model,
        rendered.Environments.Select(environment => ForEnvironment(environment, rendered)));

    /// <summary>The cost of one environment.</summary>
    internal static EnvironmentCost ForEnvironment(RenderedEnvironment environment, Rendered rendered) =>
        EnvironmentCost.Estimate(environment.Service, CostState.FromRendered(environment, rendered));

    private static CostEstimate Make(PlatformModel model, IEnumerable<EnvironmentCost> environments)
    {
        var order = model.Promotion.ToList();
        return new(model.Service.Platform.Costs.Currency ?? Currencies.OfTable, model.Service.Owner.Name, model.Service.CostCenter,
            [.. environments.OrderBy(one => order.IndexOf(one.Name)).ThenBy(one => one.Name, StringComparer.Ordinal)]);
    }
}
