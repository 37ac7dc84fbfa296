using static PlatformSdk.Build.Tests.Properties.Effects.Rows;

namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>A change of every key of the provisioner of databases.</summary>
internal static class ProvisionerRows
{
    /// <summary>The keys of a provisioner, in general or of one environment.</summary>
    internal static IEnumerable<Row> Below(string below, Func<string, string> at)
    {
        const string Use = "use: cloudnative-pg";
        yield return new($"/provisioners{below}.use", at("use: none"), at(Use), Database);
        yield return new($"/provisioners{below}.use", at("use: none"), at($"{Use}, {Store}"), Backup, "monitoring: { rules: prometheus-operator }");
        yield return new($"/provisioners{below}.sizes", at(Use), at($"{Use}, sizes: {{ small: {{ storage: 20Gi }} }}"), Database);
        foreach (var (member, one, other) in new[] { ("instances", "1", "2"), ("storage", "10Gi", "20Gi"), ("storageClass", "a", "b"),
            ("cpu", "1", "2"), ("memory", "1Gi", "2Gi") })
        {
            yield return new($"/provisioners{below}.sizes.{member}", at($"{Use}, sizes: {{ small: {{ {member}: {one} }} }}"),
                at($"{Use}, sizes: {{ small: {{ {member}: {other} }} }}"), Database);
        }

        const string Thing = "use: resource, apiVersion: a.example/v1, kind: Thing, secret: a";
        yield return new($"/provisioners{below}.use", at("use: none"), at(Thing), Database);
        yield return new($"/provisioners{below}.sizes", at($"{Thing}, spec: {{ a: \"{{size}}\" }}, sizes: {{ small: b }}"),
            at($"{Thing}, spec: {{ a: \"{{size}}\" }}, sizes: {{ small: c }}"), Database);
        foreach (var (key, one, other) in new[] { ("apiVersion", "a.example/v1", "a.example/v2"), ("kind", "kind: Thing", "kind: Other"),
            ("secret", "secret: a", "secret: b") })
            yield return new($"/provisioners{below}.{key}", at(Thing), at(Thing.Replace(one, other, StringComparison.Ordinal)), Database);
        foreach (var (key, one, other) in new[] { ("name", "a", "b"), ("spec", "{ a: 1 }", "{ a: 2 }"),
            ("fields", "{ connectionString: a }", "{ connectionString: b }"), ("connection", "\"Timeout=1\"", "\"Timeout=2\""),
            ("pods", "{ a: b }", "{ a: c }"), ("objects", "[]", "[{ apiVersion: a.example/v1, kind: Other }]") })
            yield return new($"/provisioners{below}.{key}", at($"{Thing}, {key}: {one}"), at($"{Thing}, {key}: {other}"), Database);
        yield return new($"/provisioners{below}.console", at($"{Thing}, console: \"https://a/{{name}}\""),
            at($"{Thing}, console: \"https://b/{{name}}\""), Database, "monitoring: { dashboards: sidecar }");
        foreach (var (key, one, other) in new[] { ("apiVersion", "a.example/v1", "b.example/v1"), ("kind", "Other", "More"), ("name", "a", "b"),
            ("spec", "{ a: 1 }", "{ a: 2 }") })
        {
            const string Object = "apiVersion: a.example/v1, kind: Other, name: a, spec: { a: 1 }";
            yield return new($"/provisioners{below}.objects.{key}", at($"{Thing}, objects: [{{ {Object} }}]"), at($"{Thing}, objects: [{{ " +
                Object.Replace($"{key}: {one}", $"{key}: {other}", StringComparison.Ordinal) + " }]"), Database);
        }

        yield return new($"/provisioners{below}.backups", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("s3:", "gs:", StringComparison.Ordinal)}"),
            Backup);
        yield return new($"/provisioners{below}.backups.destination", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("//a", "//b", StringComparison.Ordinal)}"), Backup);
        yield return new($"/provisioners{below}.backups.secret", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("secret: a", "secret: b", StringComparison.Ordinal)}"), Backup);
        yield return new($"/provisioners{below}.backups.endpoint", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace(" }", ", endpoint: \"https://s3.example:9000\" }", StringComparison.Ordinal)}"), Backup);
    }
}
