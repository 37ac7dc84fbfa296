using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Scaling;

/// <summary>
/// <c>trigger-authentication.yaml</c>: the Secret from which KEDA takes the address of the broker, and the company's certificate authorities.
/// </summary>
internal static class TriggerAuthentication
{
    internal const string Kind = "TriggerAuthentication";

    /// <summary>KEDA reads this setting only from a place like that of a secret.</summary>
    private const string Tls = "tls";

    internal static string NameFor(ResolvedService service) => $"{service.Name}-scaling";

    internal static YamlMapping? Render(ResolvedService service) => ScaledQueue.Find(service) is not { } queue ? null : new()
    {
        ["apiVersion"] = ScaledObject.ApiVersion,
        ["kind"] = Kind,
        ["metadata"] = Metadata.MetadataFor(service, NameFor(service)),
        ["spec"] = new YamlMapping
        {
            ["secretTargetRef"] = new YamlSequence { Parameter("host", queue.Secret, queue.Key) },
            ["configMapTargetRef"] = service.Platform.Trust is not { } trust ? null : new YamlSequence
            {
                Parameter(Tls, NameFor(service), Tls),
                Parameter("ca", trust.ConfigMap, trust.Key ?? TrustKeys.DefaultKey),
            },
        },
    };

    /// <summary>
    /// <c>scaling-config-map.yaml</c>: with it, KEDA uses the authorities in addition to its own. An address with <c>amqp://</c> stays unencrypted.
    /// </summary>
    internal static YamlMapping? RenderSettings(ResolvedService service) => service.Platform.Trust is null || ScaledQueue.Find(service) is null ? null
        : new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = Metadata.MetadataFor(service, NameFor(service)),
            ["data"] = new YamlMapping { [Tls] = "enable" },
        };

    private static YamlMapping Parameter(string parameter, string name, string key) =>
        new() { ["parameter"] = parameter, ["name"] = Quoted(name), ["key"] = Quoted(key) };
}
