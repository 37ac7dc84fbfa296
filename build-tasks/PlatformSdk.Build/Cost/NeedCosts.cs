using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Cost;

/// <summary>The needs that have a price as a whole, and those of which nothing is known.</summary>
internal static class NeedCosts
{
    internal static void Add(CostLines lines, IReadOnlyList<StoredNeed> needs)
    {
        foreach (var need in needs)
        {
            var size = Choice.Word(need.Size);
            var part = new CostPart($"{need.Type} '{need.Name}'", $"1 need of size {size}", need.Name, KeyOfSize(need.Name));
            if (lines.Prices.Need(need.Type, need.Size) is { } price)
            {
                lines.Forget(need.Name);
                lines.Add(part, CostRange.Fixed(1), "months", price, price.Key);
            }
            else if (!lines.Knows(need.Name))
            {
                var by = need.IsProvided ? "what provides it has no price of its own" : "the platform does not provide it";
                lines.Miss(part, $"{by}. Set '{EnvironmentPrices.KeyOfNeed(need.Type, size)}' in platform.defaults.yaml.");
            }
        }
    }

    /// <summary>The key that changes what a need costs.</summary>
    internal static string KeyOfSize(string need) => $"{Language.Service.Needs.Name}.{need}.{NeedKeys.Size.Name}";

    /// <summary>The keys that give a type of need a price.</summary>
    internal static string KeysOfPrice(string type) => $"'{EnvironmentPrices.KeyOf(CostKeys.Needs)}.{type}'";
}
