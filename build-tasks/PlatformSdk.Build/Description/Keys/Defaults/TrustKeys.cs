using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The company's own certificate authorities.</summary>
internal sealed record TrustDescription(string ConfigMap, string? Key);

internal static class TrustKeys
{
    internal const string DefaultKey = "ca.crt";

    internal static readonly Key<string> ConfigMap = new("configMap", Texts.Name)
    {
        Summary = "The ConfigMap with the certificates in PEM format. It must exist in the namespace of every service.",
        Example = "company-ca",
        Effect = "a volume in deployment.yaml, cronjob.yaml or job.yaml",
        Required = true,
    };

    internal static readonly Key<string> Key = new("key", Texts.FileName)
    {
        Summary = "The key in the ConfigMap.",
        Default = DefaultKey,
        Example = "ca-bundle.crt",
        Effect = "the item of that volume in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly ObjectShape<TrustDescription> Shape =
        new("trust", [ConfigMap, Key], f => new TrustDescription(f.Need(ConfigMap), f.Get(Key)));
}
