using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The names in an account of Cortex.</summary>
internal sealed record CortexDescription(PortalWords Words, IReadOnlyDictionary<string, string> Metadata, string OwnerProvider, string? Prometheus);

internal static class CortexKeys
{
    internal const string Export = "cortex";
    internal const string File = "cortex.yaml";

    internal static readonly NameTable MetadataTable = new(new Dictionary<string, string>
    {
        [FactNames.Kind] = "kind",
        [FactNames.Tier] = "tier",
        [FactNames.Lifecycle] = "lifecycle",
        [FactNames.Language] = "language",
        [FactNames.Framework] = "framework",
        [FactNames.System] = "system",
        [FactNames.CostCenter] = "cost-center",
        [FactNames.Environments] = "environments",
        [FactNames.Host] = "host",
        [FactNames.Apis] = "apis",
        [FactNames.Needs] = "needs",
        [FactNames.Availability] = "slo-availability",
        [FactNames.Latency] = "slo-latency",
        [FactNames.Window] = "slo-window",
        [FactNames.Generated] = "generated",
    }, FactNames.Values);

    internal static readonly WordKeys Words = new(Export, File,
        new Dictionary<string, string> { ["service"] = "service", ["worker"] = "service", ["job"] = "service" },
        ("types", "type"), WordKeys.All<ServiceKind>());

    internal static readonly Key<IReadOnlyDictionary<string, string>> Metadata = new("metadata", MetadataTable.Shape("exports.cortex.metadata"))
    {
        Summary = "The key of the custom metadata that each fact is written to.",
        Default = MetadataTable.Default,
        Example = "{ tier: criticality }",
        Effect = "x-cortex-custom-metadata in cortex.yaml",
    };

    internal static readonly Key<string> OwnerProvider = new("ownerProvider", ExportTexts.Provider)
    {
        Summary = "Where Cortex has its groups from.",
        Default = "CORTEX",
        Example = "OKTA",
        Effect = "x-cortex-owners in cortex.yaml",
    };

    internal static readonly Key<string> Prometheus = new("prometheus", ExportTexts.Name)
    {
        Summary = "The alias of the Prometheus that Cortex asks for objectives.",
        Default = "the account's default instance",
        Example = "production",
        Effect = "x-cortex-slos in cortex.yaml",
    };

    internal static readonly ObjectShape<CortexDescription> Shape = new("exports.cortex", [.. Words.All(), Metadata, OwnerProvider, Prometheus],
        f => new CortexDescription(Words.Read(f), f.Get(Metadata) ?? new Dictionary<string, string>(), f.Get(OwnerProvider) ?? "CORTEX",
            f.Get(Prometheus)));
}
