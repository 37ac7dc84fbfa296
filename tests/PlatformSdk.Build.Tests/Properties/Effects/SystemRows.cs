namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>A change of every key that only the project of a system reads.</summary>
internal static class SystemRows
{
    private const string Argo = "gitops: { root: default }";
    private const string Shop = "system: shop\nrepository: github.com/acme/shop";
    private const string Christmas = "from: 2026-12-18, to: 2027-01-03, environments: [production], reason: Christmas";

    internal static readonly IReadOnlyList<Row> All =
    [
        new("/owners.title", "owners: { team-a: { title: A } }", "owners: { team-a: { title: B } }"),
        new("/owners.email", "owners: { team-a: { email: a@example.com } }", "owners: { team-a: { email: b@example.com } }"),
        new("/owners.parent", "owners: { team-a: { parent: a } }", "owners: { team-a: { parent: b } }"),
        new("/catalog", "", "catalog: { title: Shop }"),
        new("/catalog.title", "catalog: { title: A }", "catalog: { title: B }"),
        new("/catalog.description", "catalog: { description: A }", "catalog: { description: B }"),
        new("/catalog.owner", "catalog: { owner: a }", "catalog: { owner: b }"),
        new("/catalog.groups", "catalog: { groups: written }", "catalog: { groups: external }"),
        new("/catalog.domain", "", "catalog: { domain: { name: a } }"),
        new("/catalog.domain.name", "catalog: { domain: { name: a } }", "catalog: { domain: { name: b } }"),
        new("/catalog.domain.owner", "catalog: { domain: { name: a, owner: a } }", "catalog: { domain: { name: a, owner: b } }"),
        new("/catalog.domain.title", "catalog: { domain: { name: a, owner: a, title: A } }", "catalog: { domain: { name: a, owner: a, title: B } }"),
        new("/catalog.domain.description", "catalog: { domain: { name: a, owner: a, description: A } }",
            "catalog: { domain: { name: a, owner: a, description: B } }"),
        new("/freezes", Argo, $"{Argo}\nfreezes: [{{ {Christmas} }}]", Beside: Shop),
        new("/freezes.from", Freeze(Christmas), Freeze(Christmas.Replace("12-18", "12-19", StringComparison.Ordinal)), Beside: Shop),
        new("/freezes.to", Freeze(Christmas), Freeze(Christmas.Replace("01-03", "01-04", StringComparison.Ordinal)), Beside: Shop),
        new("/freezes.environments", Freeze(Christmas), Freeze(Christmas.Replace("production", "staging", StringComparison.Ordinal)), Beside: Shop),
        new("/freezes.manualSync", Freeze(Christmas), Freeze(Christmas + ", manualSync: false"), Beside: Shop),
        new("/policy.cluster", "policy: { cluster: admission }", "policy: { cluster: kyverno }"),
        new("/policy.signatures", Signed(null), Signed("key: azurekms://a/b")),
        new("/policy.signatures.key", Signed("key: azurekms://a/b"), Signed("key: azurekms://a/c")),
        new("/policy.signatures.issuer", Signed("issuer: a, subject: b"), Signed("issuer: c, subject: b")),
        new("/policy.signatures.subject", Signed("issuer: a, subject: b"), Signed("issuer: a, subject: c")),
    ];

    private static string Freeze(string keys) => $"{Argo}\nfreezes: [{{ {keys} }}]";

    private static string Signed(string? by) =>
        "imageRegistry: registry.example.com/shop\npolicy: { cluster: kyverno" + (by is null ? " }" : $", signatures: {{ {by} }} }}");
}
