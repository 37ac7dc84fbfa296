using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>A dependency of the service, by intent: the platform decides what provides it.</summary>
internal sealed record NeedDescription(
    string Type, bool? Optional, string? Local, string? Version, NeedSize? Size, BackupDescription? Backup, CalendarDate? Retire, WebAddress? Url,
    string? Namespace, MigrationDescription? Migrations)
{
    /// <summary>The APIs that the service uses through the need; null when it does not list them.</summary>
    internal IReadOnlyList<string>? Apis { get; init; }
}

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
        Effect = "the image in compose.yaml; where the platform provides the need, the version in database-cluster.yaml, main.tf.json, or " +
            "infrastructure.yaml with {version}",
    };

    internal static readonly Key<NeedSize> Size = new("size", new ChoiceShape<NeedSize>())
    {
        Summary = "The size. The platform team defines what each size means. Where the platform does not provide the need, it is a note only.",
        Default = "small",
        Example = "small",
        Effect = "spec.instances, spec.storage and spec.resources in database-cluster.yaml; sku and storage in main.tf.json; infrastructure.yaml " +
            "with {size}; the annotation platform-sdk.dev/size.<environment> in catalog-info.yaml; the details in docs/reference.md",
    };

    internal static readonly Key<BackupDescription> Backup = new("backup", BackupKeys.Shape)
    {
        Summary = "The backup schedule and retention. It is a warning where nothing makes the backup, and an error where there is no place for it.",
        Default = "no backup",
        Example = "{ every: 24h, keep: 14d }",
        Effect = "database-scheduled-backup.yaml, database-object-store.yaml, and the plugin in database-cluster.yaml; alerts on backups in " +
            "prometheus-rule.yaml; the retention in main.tf.json; infrastructure.yaml with {backup.every} and {backup.keep}",
    };

    internal static readonly Key<CalendarDate> Retire = new("retire", Scalars.Date)
    {
        Summary = "The date from which the need may be removed, together with its data. Set it first, release it, and remove the need after the " +
            "date.",
        Example = "2027-01-31",
        Effect = "the annotation platform-sdk.dev/retire in catalog-info.yaml; database-cluster.yaml, database-object-store.yaml, " +
            "infrastructure.yaml and main.tf.json lose their protection from deletion",
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

    internal static readonly Key<IReadOnlyList<string>> Apis = new("apis", new ListShape<string>("a list of APIs such as [stock]", Texts.Name))
    {
        Summary = "The APIs in the catalog that the service uses through the need.",
        Default = "the API with the name of the service that is needed, none for other types",
        Example = "[stock]",
        Effect = "spec.consumesApis in catalog-info.yaml",
    };

    internal static readonly Key<MigrationDescription> Migrations = new("migrations", MigrationKeys.Shape)
    {
        Summary = "The changes of the schema that a release applies before the new version starts.",
        Default = "no migrations",
        Example = "{ scripts: db/migrations, role: orders_owner }",
        Effect = "migration-job.yaml and migration-network-policy.yaml; an alert in prometheus-rule.yaml; PlatformService.g.cs: the program can " +
            "apply them, and is not ready before it has seen the schema that it expects",
    };

    /// <summary>The keys of every type of need.</summary>
    internal static readonly IReadOnlyList<Key> Common = [Optional, Local];

    internal static readonly IReadOnlyList<Key> All = [Optional, Local, Version, Size, Backup, Retire, Migrations, Url, Namespace, Apis];

    /// <summary>The keys that an environment may override.</summary>
    internal static readonly IReadOnlyList<Key> OfEnvironment = [Size, Backup, Url, Version, Namespace];

    internal static NeedDescription Build(Fields f, string type) =>
        new(type, f.Get(Optional), f.Get(Local), f.Get(Version), f.Get(Size), f.Get(Backup), f.Get(Retire), f.Get(Url), f.Get(Namespace),
            f.Get(Migrations))
        {
            Apis = f.Get(Apis),
        };
}
