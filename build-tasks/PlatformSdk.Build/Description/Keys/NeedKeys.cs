using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>A dependency of the service, by intent: the platform decides what provides it.</summary>
internal sealed record NeedDescription(
    string Type, bool? Optional, string? Local, string? Version, NeedSize? Size, BackupDescription? Backup, WebAddress? Url, string? Namespace);

internal static class NeedKeys
{
    internal static readonly Key<bool> Optional = new("optional", Scalars.Flag)
    {
        Summary = "True if the service can do its main work without the need.",
        Default = "false",
        Example = "true",
        Effect = "PlatformService.g.cs: an unreachable optional need degrades /health but never makes the service unready",
    };

    internal static readonly Key<string> Local = new("local", Texts.Local)
    {
        Summary = "The need's address on a laptop.",
        Default = "the port that compose.yaml publishes",
        Example = "localhost:5432",
        Effect = "the address that the process uses in Development, through PlatformService.g.cs",
    };

    internal static readonly Key<string> Version = new("version", Texts.Version)
    {
        Summary = "The version of the product that the service uses.",
        Example = "\"16\"",
        Effect = "the image in compose.yaml",
    };

    internal static readonly Key<NeedSize> Size = new("size", new ChoiceShape<NeedSize>())
    {
        Summary = "The size. The platform team defines what each size means.",
        Default = "small",
        Example = "small",
        Effect = "the infrastructure under deploy/infrastructure/",
    };

    internal static readonly Key<BackupDescription> Backup = new("backup", BackupKeys.Shape)
    {
        Summary = "The backup schedule and retention.",
        Example = "{ every: 24h, keep: 14d }",
        Effect = "the infrastructure under deploy/infrastructure/",
    };

    internal static readonly Key<WebAddress> Url = new("url", Scalars.Url)
    {
        Summary = "The address of an external API.",
        Example = "https://api.tax.example",
        Effect = "the address in deployment.yaml, cronjob.yaml or job.yaml, and the egress that network-policy.yaml allows",
    };

    internal static readonly Key<string> Namespace = new("namespace", Texts.Name)
    {
        Summary = "The namespace of the other service, if it belongs to another system.",
        Default = "<this service's system, or the need's name>-<environment>",
        Example = "billing-production",
        Effect = "the address of the service in deployment.yaml, cronjob.yaml or job.yaml, and the egress in network-policy.yaml",
    };

    /// <summary>The keys of every type of need.</summary>
    internal static readonly IReadOnlyList<Key> Common = [Optional, Local];

    internal static readonly IReadOnlyList<Key> All = [Optional, Local, Version, Size, Backup, Url, Namespace];

    /// <summary>The keys that an environment may override.</summary>
    internal static readonly IReadOnlyList<Key> OfEnvironment = [Size, Backup, Url, Version];

    internal static NeedDescription Build(Fields f, string type) =>
        new(type, f.Get(Optional), f.Get(Local), f.Get(Version), f.Get(Size), f.Get(Backup), f.Get(Url), f.Get(Namespace));
}
