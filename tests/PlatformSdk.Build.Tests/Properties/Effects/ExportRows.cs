namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>A change of every key of <c>exports</c>.</summary>
internal static class ExportRows
{
    private const string Shop = "system: shop";
    private const string Stores = "needs: { cache: { type: redis }, files: { type: bucket } }";

    private static readonly (string Export, string Key, string One, string Other, string Beside)[] s_changes =
    [
        ("port", "blueprints", "blueprints: { service: a, worker: a, job: a }", "blueprints: { service: b, worker: b, job: b }", ""),
        ("port", "properties", "properties: { kind: a }", "properties: { kind: none }", ""),
        ("port", "relations", "relations: { owner: a }", "relations: { owner: b }", ""),
        ("cortex", "types", "types: { service: a, worker: a, job: a }", "types: { service: b, worker: b, job: b }", ""),
        ("cortex", "metadata", "metadata: { kind: a }", "metadata: { kind: b }", ""),
        ("cortex", "ownerProvider", "ownerProvider: OKTA", "ownerProvider: GITHUB", ""),
        ("cortex", "prometheus", "prometheus: a", "prometheus: b", "slo: { availability: 99.9 }"),
        ("opslevel", "types", "types: { service: a, worker: a, job: a }", "types: { service: b, worker: b, job: b }", ""),
        ("opslevel", "tags", "tags: { kind: a }", "tags: { kind: b }", ""),
        ("opslevel", "properties", "properties: { kind: a }", "properties: { kind: b }", ""),
        ("opslevel", "product", "product: a", "product: b", ""),
        ("score", "types", "types: { redis: redis }", "types: { redis: valkey }", Stores),
        ("score", "outputs", "outputs: { bucket: { region: region } }", "outputs: { bucket: { region: zone } }", Stores),
        ("openslo", "dataSource", "dataSource: a", "dataSource: b", "slo: { availability: 99.9 }"),
        ("helm", "chart", "chart: \"{name}\"", "chart: \"shop-{name}\"", ""),
        .. ((string[])["port", "cortex", "opslevel"]).SelectMany(portal => new[]
        {
            (portal, "tiers", "tiers: { standard: a }", "tiers: { standard: b }", ""),
            (portal, "lifecycles", "lifecycles: { experimental: a }", "lifecycles: { experimental: b }", ""),
            (portal, "owners", "owners: { team-a: a }", "owners: { team-a: b }", ""),
            (portal, "systems", "systems: { shop: a }", "systems: { shop: b }", Shop),
        }),
    ];

    internal static readonly IReadOnlyList<Row> All =
    [
        new("/exports", "", "exports: { port: {}, cortex: {}, opslevel: {}, score: {}, openslo: {}, helm: {} }"),
        .. ((string[])["port", "cortex", "opslevel", "score", "openslo", "helm"])
            .Select(export => new Row($"/exports.{export}", "", $"exports: {{ {export}: {{}} }}")),
        .. s_changes.Select(row => new Row($"/exports.{row.Export}.{row.Key}", $"exports: {{ {row.Export}: {{ {row.One} }} }}",
            $"exports: {{ {row.Export}: {{ {row.Other} }} }}", row.Beside)),
    ];
}
