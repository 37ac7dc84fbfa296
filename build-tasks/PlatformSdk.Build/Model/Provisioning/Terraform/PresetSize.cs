using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>What a size means to a preset: <c>sku</c>, and <c>storage</c> in GiB where the cloud lets you choose it.</summary>
internal static class PresetSize
{
    private const string Sku = "sku";
    private const string Storage = "storage";

    /// <summary>The size with every member, and the same for placeholders; null after an error.</summary>
    internal static (YamlNode Node, CloudSize Size)? Resolve(ProvisioningInput input, CloudModule cloud)
    {
        var usual = cloud.Sizes[Sizes.NameFor(input)];
        if (Sizes.ResolveAny(input) is not { } said)
            return null;
        var map = input.Settings.Sizes is null ? new YamlMapping() : said as YamlMapping ?? new YamlMapping { [Sku] = said };
        string[] known = usual.Storage is not null ? [Sku, Storage] : usual.Sku.Length > 0 ? [Sku] : [];
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Name)))
            UnknownName.Report(entry.Name, entry.Key.Span, $"a size of the preset {Choice.Word(cloud.Preset)}", known, input.Findings);
        if (known.Length == 0 && input.Description.Size is not null)
        {
            input.Findings.Add(TerraformCodes.ChosenByCloud, input.At[NeedKeys.Size].OfName,
                $"A {cloud.Product} grows with its data, so the size has no effect there. Remove it, or set it in the other environments.");
        }
        PresetRules.CheckSku(input, cloud, map[Sku]);
        var size = new CloudSize(map.TextAt(Sku) ?? usual.Sku, StorageOf(map, usual, input, cloud));
        return (new YamlMapping { [Sku] = QuotedOrNone(size.Sku), [Storage] = size.Storage is { } gib ? (YamlNode)gib : null }, size);
    }

    private static int? StorageOf(YamlMapping map, CloudSize usual, ProvisioningInput input, CloudModule cloud)
    {
        if (usual.Storage is null || map[Storage] is not { } said)
            return usual.Storage;
        if (said is YamlScalar { Value: var text }
            && text.EndsWith("Gi", StringComparison.Ordinal) && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var gib)
            && gib > 0)
        {
            PresetRules.CheckStorage(input, cloud, said, gib);
            return gib;
        }

        input.Findings.Add(DescriptionCodes.BadValue, said.Span, "The storage of a managed service is in whole gibibytes, such as 100Gi.");
        return usual.Storage;
    }
}
