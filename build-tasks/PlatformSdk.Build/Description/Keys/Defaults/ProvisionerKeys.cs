using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What provides a type of need, in every environment or in one.</summary>
internal sealed record ProvisionerDescription(
    Provisioner? Use, IReadOnlyDictionary<string, YamlNode>? Sizes, BackupStoreDescription? Backups, Place At)
{
    internal static readonly ProvisionerDescription None = new(null, null, null, Place.Nowhere);

    /// <summary>The custom resources of <c>use: resource</c>.</summary>
    internal ResourceSettings Resource { get; init; } = ResourceSettings.None;

    /// <summary>What the platform team writes for another product: sizes, specs, inputs, and the settings of Terraform.</summary>
    internal IEnumerable<YamlNode> Trees =>
    [
        .. Sizes?.Values ?? [], .. Resource.Trees, .. new YamlNode?[] { Module.Inputs, Terraform.Provider, Terraform.Backend }.OfType<YamlNode>(),
    ];

    /// <summary>The page that shows a need to people, or null.</summary>
    internal WrittenText? Console { get; init; }

    /// <summary>The module of Terraform.</summary>
    internal ModuleDescription Module { get; init; } = ModuleDescription.None;

    /// <summary>The settings of Terraform, under the name <c>terraform</c> instead of a type of need.</summary>
    internal TerraformDescription Terraform { get; init; } = TerraformDescription.None;

    /// <summary>The entry of the environment that these settings come from, if it adds to the entry around it.</summary>
    internal Place? OwnAt { get; init; }

    /// <summary>The path of the entry that decides, such as <c>provisioners.postgres.environments.dev</c>, for messages.</summary>
    internal string Path { get; init; } = "";

    /// <summary>The environment if its entry inherits nothing, as in " in dev", otherwise empty, for messages.</summary>
    internal string Where { get; init; } = "";

    /// <summary>The place of a key, in the entry of the environment or in the one around it.</summary>
    internal Place PlaceOf(Key key) => OwnAt?[key] is { IsWritten: true } own ? own : At[key];

    /// <summary>The entries of single environments, by name.</summary>
    internal IReadOnlyDictionary<string, ProvisionerDescription> Environments { get; init; } = new Dictionary<string, ProvisionerDescription>();
}

internal static class ProvisionerKeys
{
    internal static readonly Key<Provisioner> Use = new("use", new ChoiceShape<Provisioner>())
    {
        Summary = "What provides it: nothing (none); the operator CloudNativePG with its Barman Cloud plugin (cloudnative-pg, for postgres); a " +
            "module of "
            + "Terraform (terraform); or a custom resource, such as a composite of Crossplane or an object of an operator (resource, for every " +
                "data store).",
        Default = "none",
        Example = "cloudnative-pg",
        Effect = "database-cluster.yaml, database-network-policy.yaml, database-pod-monitor.yaml, database-object-store.yaml and " +
            "database-scheduled-backup.yaml; how the connection reaches the pod in deployment.yaml, cronjob.yaml or job.yaml; alerts and " +
                "dashboard; infrastructure.yaml for 'resource', deploy/infrastructure/ for 'terraform'",
    };

    internal static readonly Key<IReadOnlyDictionary<string, YamlNode>> Sizes = new("sizes",
        new MapShape<YamlNode>("a map of sizes such as { small: { instances: 1, storage: 10Gi } }", Texts.NamePattern, Texts.Name.Expected,
            new SizeShape(), new FixedNames("sizes", [.. Enum.GetValues<NeedSize>().Select(size => Choice.Word(size))])))
    {
        Summary = "The sizes that services can choose from, and what each one means. For cloudnative-pg a member that is not set has the value of " +
            "the built-in size. For resource and for a module of your own a size is a value or a map of your own: the placeholder {size}, or " +
                "{size.<member>}. For a " +
            "preset of Terraform it has 'sku' and, for postgres, 'storage'.",
        Default = "the built-in sizes small, medium and large; for resource and a module {size} is their name",
        Example = "{ small: { instances: 1, storage: 10Gi }, large: { instances: 3, storage: 200Gi } }",
        Effect = "database-cluster.yaml, infrastructure.yaml, main.tf.json; another size than these is an error",
    };

    internal static readonly Key<BackupStoreDescription> Backups = new("backups", BackupStoreKeys.Shape)
    {
        Summary = "Where the backups of cloudnative-pg go.",
        Default = "none: 'backup' in a need is an error",
        Example = "{ destination: \"s3://acme-backups/{environment}\", secret: backup-store }",
        Effect = "database-object-store.yaml",
    };

    internal static readonly Key<string> Console = new("console", Texts.Console)
    {
        Summary = "The page that shows the need to people, such as that of the cloud's console. Placeholders: {name}, {system}, {environment}, " +
            "{namespace}, {owner}, {costCenter}, {region}, {need} and {type}. The presets of Terraform name it {name}-{need}-{environment} in " +
            "the cloud.",
        Default = "none: no link",
        Example = "\"https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={name}-{need}-{environment}\"",
        Effect = "a link in catalog-info.yaml and grafana-dashboard.yaml; for 'terraform' and 'resource' also in a new docs/runbook.md",
    };

    /// <summary>The keys under a type of need; the others are settings of Terraform.</summary>
    internal static readonly IReadOnlyList<Key> OfTypes = [Use, Sizes, Backups, Console, .. ModuleKeys.All, .. ResourceSettings.Keys];

    private static readonly ObjectShape<ProvisionerDescription> EnvironmentShape =
        new("an environment of a provisioner", [.. OfTypes, .. TerraformKeys.All], Build);

    internal static readonly Key<IReadOnlyDictionary<string, ProvisionerDescription>> Environments = new("environments",
        new MapShape<ProvisionerDescription>("a map of environments such as { dev: { use: none } }", Texts.NamePattern, Texts.Name.Expected,
            EnvironmentShape))
    {
        Summary = "Other settings for single environments, with the same keys. An environment that sets 'use' inherits " +
            "nothing from the settings around it.",
        Example = "{ dev: { use: none } }",
        Effect = "the files that the same key changes in that environment, such as database-cluster.yaml",
    };

    internal static readonly ObjectShape<ProvisionerDescription> Shape = new("a provisioner", [.. OfTypes, .. TerraformKeys.All, Environments],
        f => Build(f) with { Environments = f.Get(Environments) ?? ProvisionerDescription.None.Environments });

    private static ProvisionerDescription Build(Fields f) => new(f.Get(Use), f.Get(Sizes), f.Get(Backups), f.At)
    {
        Console = WrittenText.From(f, Console),
        Resource = ResourceSettings.Build(f),
        Module = ModuleKeys.ModuleIn(f),
        Terraform = TerraformKeys.TerraformIn(f),
    };
}
