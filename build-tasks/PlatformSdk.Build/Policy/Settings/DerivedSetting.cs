using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Settings;

/// <summary>
/// Prevents a process that behaves differently from its manifest, because <c>config</c> overrides a setting that the manifest sets or relies on. <see
/// cref="ContainerEnvironment"/>, the only place that writes those settings, lists them.
/// </summary>
internal static class DerivedSetting
{
    // By key, as ProcessSettings compares them; a key that ends in ':' covers all keys below it.
    private static readonly (string Key, string SetBy)[] s_keys =
    [
        ("http_ports", "'port'"), ("urls", "'port'"), ("https_ports", "'port': the gateway terminates TLS"), ("kestrel:endpoints:", "'port'"),
        ("kestrel:endpointdefaults:protocols", "'apis': a service with only a gRPC API uses HTTP/2"),
        ("platform:web:grpcport", "'apis.<name>.port'"),
        ("platform:managementport", $"a fixed value: in a cluster it is always {RuntimeDefaults.ManagementPort}"),
        ("environment", "the name of the environment"),
        ("platform:web:knownproxies", "'network.gateway.cidrs' in platform.defaults.yaml"),
        ("gcheaphardlimitpercent", "'resources.memoryLimit', of which the heap takes 75 percent; to change the share, use a patch under " +
            "deploy/patches/"),
        ("pod_name", "the pod itself"), ("pod_namespace", "the pod itself"),
            ("node_name", "the pod itself"),
        ("otel_service_name", "'name'"), ("otel_resource_attributes", "'name', 'system', the release and the environment"),
        ("otel_exporter_otlp_protocol", "'telemetry.otlpEndpoint' in platform.defaults.yaml"),
        ("otel_traces_sampler", "'telemetry.sampling' in platform.defaults.yaml"),
            ("otel_traces_sampler_arg", "'telemetry.sampling' in platform.defaults.yaml"),
        ("platform:telemetry:logs", "'telemetry.logs' in platform.defaults.yaml"),
        ("platform:access:", "'access' in platform.defaults.yaml and 'expose.auth'"),
        ("platform:secrets:", "'secrets' in platform.defaults.yaml"),
        ("ssl_cert_file", "'trust' in platform.defaults.yaml"),
            ("platform:needs:tls", "the environment; a connection string can set its own 'SSL Mode'"),
        ("connectionstrings:", "'provisioners' in platform.defaults.yaml, which provides the need; to add options, use a patch under " +
            "deploy/patches/"),
        ("services:", "'needs': the address of a need is derived from its name, or is its 'url'"),
    ];

    /// <summary>Settings that the manifest relies on without setting them: the probes use that port, the policy opens that address.</summary>
    private static readonly string[] s_restsOn = ["http_ports", "urls", "https_ports", "kestrel:endpoints:", "platform:managementport"];

    private const string Collector = "'telemetry.otlpEndpoint' in platform.defaults.yaml, which also allows the traffic to it";

    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments)
        {
            var set = ContainerEnvironment.NamesOf(service).Select(ProcessSettings.KeyOf).ToHashSet(StringComparer.Ordinal);
            foreach (var name in service.Config.Keys)
            {
                if (SetBy(service, ProcessSettings.KeyOf(name), set) is { } right)
                {
                    context.Report(ManifestCodes.ConfigIsDerived, service.At[ServiceKeys.Config][name].OfName,
                        $"'{Shorten.Text(name)}' is set by the manifest, from {right}. Remove it from 'config'.");
                }
            }
        }
    }

    /// <summary>The key to use instead, or null when the user may set the variable.</summary>
    private static string? SetBy(ResolvedService service, string key, HashSet<string> set)
    {
        if (key.StartsWith("otel_exporter_otlp_", StringComparison.Ordinal) && key.EndsWith("endpoint", StringComparison.Ordinal))
            return Collector;
        var rests = service.Kind == ServiceKind.Service && Array.Exists(s_restsOn, k => Covers(k, key));
        return set.Contains(key) || rests ? Array.Find(s_keys, k => Covers(k.Key, key)).SetBy
            ?? "other keys: use a patch under deploy/patches/ to change it" : null;
    }

    private static bool Covers(string pattern, string key) =>
        pattern.EndsWith(':') ? key.StartsWith(pattern, StringComparison.Ordinal) : pattern == key;
}
