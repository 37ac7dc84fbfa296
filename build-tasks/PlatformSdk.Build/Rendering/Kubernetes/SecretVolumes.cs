using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The volumes that bring secrets into a pod: the Secret of each need as a folder of files, whatever creates it; the Secrets
/// of a provisioner as one folder; all secrets as files from the CSI
/// driver; or the token that the process uses to log in to Vault. Always whole volumes, never a subPath, which the kubelet does not refresh.
/// </summary>
internal static class SecretVolumes
{
    private const string Files = "secrets";
    private const string Token = "store-token";

    /// <summary>0440, written so that YAML 1.1 and 1.2 read the same number: readable by the pod's group and by no other user.</summary>
    private const int ReadableByGroup = 288;

    internal static IEnumerable<YamlNode> VolumesFor(ResolvedService service) => [.. OfStore(service), .. service.Needs
        .Where(need => need.Provision is { Secrets.Count: > 0 }).Select(need => Joined(need, need.Provision!))];

    internal static IEnumerable<YamlNode> MountsOf(ResolvedService service) => [.. MountsOfStore(service), .. service.Delivered
        .Select(provision => Mount(NameOf(provision.Need), KubernetesSecret.FolderOf(provision.Need)))];

    /// <summary>The folder that the CSI driver fills; the usual one if the pod has no driver.</summary>
    internal static string FolderOfDriver(ResolvedService service) =>
        service.Secrets is { Delivery: SecretDelivery.Csi } && service.Delivered.Any() ? SecretSettings.DriverPath : SecretSettings.FilesPath;

    private static IEnumerable<YamlNode> OfStore(ResolvedService service) => service.Secrets switch
    {
        { } secrets when AreSecrets(secrets) => secrets.Mounted.Select(need => Mounted(service, need)),
        { Delivery: SecretDelivery.Csi } secrets when SecretProviderClass.IsPossible(secrets) => [Driven(service)],
        { NeedToken: true } => [Projected()],
        _ => [],
    };

    private static IEnumerable<YamlNode> MountsOfStore(ResolvedService service) => service.Secrets switch
    {
        { } secrets when AreSecrets(secrets) => secrets.Mounted.Select(need => Mount(NameOf(need.Name), KubernetesSecret.FolderOf(need.Name))),
        { Delivery: SecretDelivery.Csi } secrets when SecretProviderClass.IsPossible(secrets) => [Mount(Files, FolderOfDriver(service))],
        { NeedToken: true } => [Mount(Token, SecretSettings.TokenFolder)],
        _ => [],
    };

    private static bool AreSecrets(ResolvedSecrets secrets) =>
        secrets.AreMadeByHand || (secrets.Delivery == SecretDelivery.ExternalSecrets && ExternalSecret.IsPossible(secrets));

    private static YamlMapping Mounted(ResolvedService service, ResolvedNeed need) => new()
    {
        ["name"] = Quoted(NameOf(need.Name)),
        ["secret"] = new YamlMapping
        {
            ["secretName"] = Quoted(KubernetesSecret.NameOf(service.Name, need.Name)),
            ["defaultMode"] = ReadableByGroup,
            // A pod waits for a missing Secret, but not for an optional one.
            ["optional"] = need.Optional ? true : null,
        },
    };

    /// <summary>One folder with the chosen keys of several Secrets.</summary>
    private static YamlMapping Joined(ResolvedNeed need, Provision provision) => new()
    {
        ["name"] = Quoted(NameOf(need.Name)),
        ["projected"] = new YamlMapping
        {
            ["defaultMode"] = ReadableByGroup,
            ["sources"] = YamlSequence.FromItems(provision.Secrets, source => new YamlMapping
            {
                ["secret"] = new YamlMapping
                {
                    ["name"] = Quoted(source.Secret),
                    ["items"] = YamlSequence.FromItems(source.Items, item => new YamlMapping { ["key"] = item.Key, ["path"] = item.File }),
                    ["optional"] = need.Optional ? true : null,
                },
            }),
        },
    };

    private static YamlMapping Driven(ResolvedService service) => new()
    {
        ["name"] = Files,
        ["csi"] = new YamlMapping
        {
            ["driver"] = SecretProviderClass.Driver,
            ["readOnly"] = true,
            ["volumeAttributes"] = new YamlMapping { ["secretProviderClass"] = Quoted(service.Secrets!.ProviderClass) },
        },
    };

    private static YamlMapping Projected() => new()
    {
        ["name"] = Token,
        ["projected"] = new YamlMapping
        {
            ["sources"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["serviceAccountToken"] = new YamlMapping
                    {
                        ["audience"] = SecretSettings.TokenAudience,
                        ["expirationSeconds"] = 3600,
                        ["path"] = SecretSettings.TokenFile,
                    },
                },
            },
        },
    };

    private static string NameOf(string need) => $"secret-{need}";

    private static YamlMapping Mount(string name, string path) =>
        new() { ["name"] = Quoted(name), ["mountPath"] = Quoted(path), ["readOnly"] = true };
}
