namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>The keys of Terraform, in general and of one environment.</summary>
internal static class TerraformRows
{
    internal const string Backend = "terraform: { backend: { s3: { bucket: a } } }";

    internal const string Preset = "use: terraform, preset: aws, inputs: { subnet_ids: [a, z], vpc_security_group_ids: [b] }";

    private const string Around = "backend: { gcs: {} }, provider: { azurerm: {} }, keyVault: /c, ";

    private const string Own = "use: terraform, source: acme/db/aws, version: 1.0.0, outputs: { connectionString: a }";

    internal static IEnumerable<Row> For(string needs) => [.. Of("", needs, one => one), .. Of(".environments", needs,
        one => $"environments: {{ production: {{ {one} }} }}")];

    /// <summary>The keys of a need, once more for each other way in which a platform provides it.</summary>
    internal static IEnumerable<Row> OfNeeds()
    {
        const string Resource = "postgres: { use: resource, apiVersion: a.example/v1, kind: Thing, secret: a, spec: { a: \"{size}\", " +
            "b: \"{version}\", c: \"{backup.every}\", d: \"{backup.keep}\" } }";
        foreach (var provided in new[] { $"{Backend}, postgres: {{ {Preset} }}", Resource })
        {
            foreach (var (key, one, other) in new[]
            {
                ("version", "version: \"16\"", "version: \"17\""), ("size", "size: small", "size: large"),
                ("backup", "size: small", "backup: { every: 24h, keep: 14d }"),
                ("backup.every", "backup: { every: 24h }", "backup: { every: 6h }"),
                    ("backup.keep", "backup: { keep: 14d }", "backup: { keep: 30d }"),
                ("retire", "size: small", "retire: \"2999-01-31\""),
            })
                yield return new($"needs.{key}", Need(one), Need(other), Defaults: $"provisioners: {{ {provided} }}");
        }

        static string Need(string more) => $"needs: {{ db: {{ type: postgres, {more} }} }}";
    }

    private static IEnumerable<Row> Of(string below, string needs, Func<string, string> at)
    {
        foreach (var (key, one, other) in new[]
        {
            ("use", "use: none", Preset), ("preset", Preset, Preset.Replace("aws", "azure", StringComparison.Ordinal)),
            ("preset", Preset, Own), ("sizes", Preset, Preset + ", sizes: { small: { sku: db.m7g.large } }"),
            ("inputs", Preset, Preset.Replace("[a, z]", "[c, z]", StringComparison.Ordinal)),
                ("source", Own, Own.Replace("acme", "b", StringComparison.Ordinal)),
            ("version", Own, Own.Replace("1.0.0", "1.0.1", StringComparison.Ordinal)),
            ("outputs", Own, Own.Replace(": a ", ": b ", StringComparison.Ordinal)),
        })
            yield return Row(key, $"{Backend}, postgres: {{ {at(one)} }}", $"{Backend}, postgres: {{ {at(other)} }}");

        foreach (var (key, one,
            other) in new[] { ("provider", "{ acme: { source: a/b, version: 1.0.0, c: d } }", "{ acme: { source: a/b, version: 1.0.0 } }"),
            ("provider", "{ aws: { version: 1.0.0 } }", "{ aws: { version: 2.0.0 } }") })
            yield return Row(key, Settings($"backend: {{ s3: {{}} }}, provider: {one}", Own),
                Settings($"backend: {{ s3: {{}} }}, provider: {other}", Own));
        yield return Row("backend", Settings("backend: { s3: { bucket: a } }", Own), Settings("backend: { s3: { bucket: b } }", Own));
        const string Vault = "backend: { s3: {} }, provider: { azurerm: {} }, keyVault: ";
        yield return Row("keyVault", Settings(Vault + "/a", Own), Settings(Vault + "/b", Own), "secrets: { store: azure-key-vault, address: "
            + "\"https://a.vault.azure.net\", paths: { postgres: \"{name}-{environment}\" } }");

        Row Row(string key, string one, string other, string more = "") =>
            new($"/provisioners{below}.{key}", $"provisioners: {{ {one} }}", $"provisioners: {{ {other} }}", needs, more);

        // The other environments need settings too.
        string Settings(string settings, string provisioner) => $"terraform: {{ {(below.Length == 0 ? "" : Around)}{at(settings)} }}, " +
            $"postgres: {{ {provisioner} }}";
    }
}
