using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The names in an account of Port.</summary>
internal sealed record PortDescription(
    PortalWords Words, IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, string> Relations)
{
    /// <summary>The blueprint of a need; null where needs are no entities.</summary>
    internal string? ResourceBlueprint => Words.Types.GetValueOrDefault(PortKeys.Resource);
}

internal static class PortKeys
{
    internal const string Export = "port";
    internal const string File = "port.yml";

    /// <summary>Beside the kinds of service: what a need of a data store is.</summary>
    internal const string Resource = "resource";

    internal static readonly NameTable PropertyTable = new(new Dictionary<string, string>
    {
        [FactNames.Description] = "description",
        [FactNames.Kind] = "kind",
        [FactNames.Tier] = "tier",
        [FactNames.Lifecycle] = "lifecycle",
        [FactNames.Language] = "language",
        [FactNames.Framework] = "framework",
        [FactNames.Repository] = "repository",
        [FactNames.Path] = "path",
        [FactNames.Runbook] = "runbook",
        [FactNames.Dashboard] = "dashboard",
        [FactNames.OnCall] = "on_call",
        [FactNames.CostCenter] = "cost_center",
        [FactNames.Tags] = "tags",
        [FactNames.Links] = "links",
        [FactNames.Environments] = "environments",
        [FactNames.Host] = "host",
        [FactNames.Apis] = "apis",
        [FactNames.Needs] = "needs",
        [FactNames.Availability] = "slo_availability",
        [FactNames.Latency] = "slo_latency",
        [FactNames.Window] = "slo_window",
    }, FactNames.Values);

    internal static readonly NameTable RelationTable = new(new Dictionary<string, string>
    {
        [FactNames.Owner] = "owner",
        [FactNames.System] = "system",
        [FactNames.Dependencies] = "dependencies",
        [FactNames.Resources] = "resources",
    }, FactNames.Relations);

    internal static readonly WordKeys Words = new(Export, File,
        new Dictionary<string, string> { ["service"] = "service", ["worker"] = "service", ["job"] = "service" },
        ("blueprints", "blueprint"), [.. WordKeys.All<ServiceKind>(), Resource]);

    internal static readonly Key<IReadOnlyDictionary<string, string>> Properties = new("properties", PropertyTable.Shape("exports.port.properties"))
    {
        Summary = "The identifier of the property that each fact is written to.",
        Default = PropertyTable.Default,
        Example = "{ tier: criticality, path: none }",
        Effect = "properties in port.yml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Relations = new("relations", RelationTable.Shape("exports.port.relations"))
    {
        Summary = "The identifier of the relation that each fact is written to. 'resources' needs 'blueprints.resource'.",
        Default = RelationTable.Default,
        Example = "{ system: domain }",
        Effect = "relations in port.yml",
    };

    internal static readonly ObjectShape<PortDescription> Shape = new("exports.port", [.. Words.All(), Properties, Relations],
        f => new PortDescription(Words.Read(f), f.Get(Properties) ?? new Dictionary<string, string>(),
            f.Get(Relations) ?? new Dictionary<string, string>()));
}
