using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>Programs that need secrets, on a platform that says where these are.</summary>
internal static class Needing
{
    internal const string Needs =
        "system: shop\nneeds:\n  orders-db: { type: postgres }\n  cache: { type: redis, optional: true }\n  stripe-key: { type: secret }\n  " +
        "inventory: { type: service }\n";

    private static readonly string[] s_workloads = ["deployment", "cronjob", "job"];

    internal static string Of(string kind, string rest = "") =>
        $"apiVersion: platform-sdk/v1\nkind: {kind}\nname: orders\nowner: team-checkout\n{Needs}{rest}";

    internal static string Platform(string secrets) => $"apiVersion: platform-sdk/v1\nsecrets: {{ {secrets} }}\n";

    internal static IReadOnlyDictionary<string, string> Files(string secrets, string kind = "service", string rest = "") =>
        Run.Files(Of(kind, rest), Platform(secrets));

    /// <summary>The pod's container and volumes, wherever the kind has them.</summary>
    internal static (YamlMapping Container, YamlMapping Pod) Pod(IReadOnlyDictionary<string, string> files, string environment = "production")
    {
        var workload = s_workloads.Select(n => $"deploy/{environment}/{n}.yaml").Single(files.ContainsKey);
        var spec = (YamlMapping)Parsed.Documents(files[workload]).Single()["spec"]!;
        spec = (spec["jobTemplate"] as YamlMapping)?["spec"] as YamlMapping ?? spec;
        var pod = (YamlMapping)((YamlMapping)spec["template"]!)["spec"]!;
        return ((YamlMapping)((YamlSequence)pod["containers"]!).Items[0], pod);
    }

    /// <summary>The settings of the secrets, as the process gets them.</summary>
    internal static Dictionary<string, string> Settings(IReadOnlyDictionary<string, string> files, string environment = "production") =>
        Pod(files, environment).Container
        .List("env").Where(v => v.Text("name").StartsWith("Platform__Secrets__", StringComparison.Ordinal))
        .ToDictionary(v => v.Text("name")["Platform__Secrets__".Length..], v => v.Text("value"));

    internal static Dictionary<string, string> Mounts(IReadOnlyDictionary<string, string> files) => Pod(files).Container
        .List("volumeMounts").ToDictionary(m => m.Text("mountPath"), m => m.Text("name"));
}
