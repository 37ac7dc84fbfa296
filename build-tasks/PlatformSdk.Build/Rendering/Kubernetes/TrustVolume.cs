using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The company's certificate authorities in a pod. Not optional: without them, a pod would reject every server of the company without an explanation.
/// </summary>
internal static class TrustVolume
{
    private const string Name = "company-trust";

    internal static IEnumerable<YamlNode> VolumesFor(ResolvedService service) => service.Platform.Trust is not { } trust ? [] :
    [
        new YamlMapping
        {
            ["name"] = Name,
            ["configMap"] = new YamlMapping
            {
                ["name"] = Quoted(trust.ConfigMap),
                ["items"] = new YamlSequence { new YamlMapping { ["key"] = Quoted(trust.Key ?? TrustKeys.DefaultKey),
                    ["path"] = CompanyTrust.FileName } },
            },
        },
    ];

    internal static IEnumerable<YamlNode> MountsOf(ResolvedService service) => service.Platform.Trust is null ? [] :
        [new YamlMapping { ["name"] = Name, ["mountPath"] = CompanyTrust.Folder, ["readOnly"] = true }];
}
