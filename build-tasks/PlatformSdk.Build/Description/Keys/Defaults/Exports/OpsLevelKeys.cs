using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The names in an account of OpsLevel.</summary>
internal sealed record OpsLevelDescription(
    PortalWords Words, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, string> Properties, string? Product);

internal static class OpsLevelKeys
{
    internal const string Export = "opslevel";
    internal const string File = "opslevel.yml";

    internal static readonly NameTable TagTable = new(new Dictionary<string, string>
    {
        [FactNames.Kind] = "kind",
        [FactNames.CostCenter] = "cost_center",
        [FactNames.Tags] = "tag",
        [FactNames.Environments] = "environment",
        [FactNames.Host] = "host",
        [FactNames.Apis] = "api",
        [FactNames.Needs] = "need",
        [FactNames.Availability] = "slo_availability",
        [FactNames.Latency] = "slo_latency",
        [FactNames.Window] = "slo_window",
    }, FactNames.Values);

    internal static readonly NameTable PropertyTable = new(new Dictionary<string, string>(), FactNames.Values);

    /// <summary>The aliases that a new account of OpsLevel has.</summary>
    internal static readonly WordKeys Words = new(Export, File, new Dictionary<string, string>
    {
        ["service"] = "service",
        ["worker"] = "service",
        ["job"] = "service",
        ["critical"] = "tier_1",
        ["standard"] = "tier_2",
        ["internal"] = "tier_3",
        ["experimental"] = "alpha",
        ["production"] = "generally_available",
        ["deprecated"] = "end-of-life",
    }, ("types", "type"), WordKeys.All<ServiceKind>());

    internal static readonly Key<IReadOnlyDictionary<string, string>> Tags = new("tags", TagTable.Shape("exports.opslevel.tags"))
    {
        Summary = "The key of the tag that each fact is written to; a list gives several tags.",
        Default = TagTable.Default,
        Example = "{ costCenter: finance_code }",
        Effect = "tags in opslevel.yml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Properties =
        new("properties", PropertyTable.Shape("exports.opslevel.properties"))
        {
            Summary = "The alias of the custom property that each fact is written to. The account must define it.",
            Default = "none",
            Example = "{ costCenter: cost_center }",
            Effect = "properties in opslevel.yml",
        };

    internal static readonly Key<string> Product = new("product", Texts.Line)
    {
        Summary = "The product that the services belong to.",
        Default = "none",
        Example = "Retail Website",
        Effect = "product in opslevel.yml",
    };

    internal static readonly ObjectShape<OpsLevelDescription> Shape = new("exports.opslevel", [.. Words.All(), Tags, Properties, Product],
        f => new OpsLevelDescription(Words.Read(f), f.Get(Tags) ?? new Dictionary<string, string>(),
            f.Get(Properties) ?? new Dictionary<string, string>(), f.Get(Product)));
}
