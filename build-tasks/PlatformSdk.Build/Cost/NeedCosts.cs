using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Cost;

/// <summary>The needs that have a price as a whole, and those of which nothing is known.</summary>
internal static class NeedCosts
{
    internal static void Add(CostLines lines, ResolvedService service, CostState state)
    {
        foreach (var need in service.Needs.Where(need => need.Type.IsDataStore))
        {
            if (state.Resources is { } resources && !resources.Contains(NeedName.ForNeed(service.Name, need.Name)))
                continue;
            var size = need.Description.Size ?? NeedSize.Small;
            var part = new CostPart($"{need.Type.Name} '{need.Name}'", $"1 need of size {Choice.Word(size)}", need.Name, KeyOfSize(need.Name));
            if (lines.Prices.Need(need.Type.Name, size) is { } price)
            {
                lines.Forget(need.Name);
                lines.Add(part, CostRange.Fixed(1), "months", price, price.Key);
            }
            else if (!lines.Knows(need.Name))
            {
                var by = need.Provision is null ? "the platform does not provide it" : "what provides it has no price of its own";
                lines.Miss(part, $"{by}. Set '{EnvironmentPrices.KeyOfNeed(need.Type.Name, Choice.Word(size))}' in platform.defaults.yaml.");
            }
        }
    }

    /// <summary>The key that changes what a need costs.</summary>
    internal static string KeyOfSize(string need) => $"{Language.Service.Needs.Name}.{need}.{NeedKeys.Size.Name}";

    /// <summary>The keys that give a type of need a price.</summary>
    internal static string KeysOfPrice(string type) => $"'{EnvironmentPrices.KeyOf(CostKeys.Needs)}.{type}'";
}
