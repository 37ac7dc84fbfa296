using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>The volumes of the user's own objects.</summary>
internal static class VolumeCosts
{
    internal static void Add(CostLines lines, IReadOnlyList<YamlMapping> objects)
    {
        foreach (var claim in objects.Where(o => o.TextAt("kind") == "PersistentVolumeClaim"))
            Add(lines, claim, "PersistentVolumeClaim", claim.TextAt("metadata", "name"), CostRange.Fixed(1));
        foreach (var set in objects.Where(o => o.TextAt("kind") == "StatefulSet"))
        {
            foreach (var claim in (set.At("spec", "volumeClaimTemplates") as YamlSequence ?? []).OfType<YamlMapping>())
            {
                Add(lines, claim, "StatefulSet", $"{set.TextAt("metadata", "name")}/{claim.TextAt("metadata", "name")}",
                    PodCount.In(set, objects));
            }
        }
    }

    private static void Add(CostLines lines, YamlMapping claim, string kind, string? name, CostRange count)
    {
        var size = claim.TextAt("spec", "resources", "requests", "storage") is { } text ? Quantity.Parse(text) / Quantity.GiB : null;
        var what = $"volume of {kind} '{Shorten.Text(name ?? "")}'";
        if (size is { } gib)
        {
            lines.Add(new CostPart(what, $"{count.InWords} × {Number.Text(gib)} GiB"), count * gib, "GiB months", lines.Prices.Storage,
                EnvironmentPrices.KeyOf(CostKeys.StorageGiBMonth));
        }
        else
        {
            lines.Miss(new CostPart(what, ""), "its size is not a quantity.");
        }
    }
}
