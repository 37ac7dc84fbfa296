using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>The keys of a provisioner that apply: without a provisioner, no size and no backup store has a meaning.</summary>
internal static class ProvisionerContext
{
    /// <summary>Whether CloudNativePG runs databases in some environment.</summary>
    internal static bool RunsDatabases(DefaultsDescription platform) => platform.Provisioners.Values
        .SelectMany(p => p.Environments.Values.Prepend(p)).Any(p => p.Use == Provisioner.CloudnativePg);

    /// <summary>The network places of databases.</summary>
    internal static IEnumerable<(string Path, bool Means, string Reason)> PlacesOf(DefaultsDescription platform)
    {
        var provides = RunsDatabases(platform);
        return
        [
            .. new[] { NetworkKeys.Operator, NetworkKeys.ClusterApi, NetworkKeys.ObjectStore }.Select(target =>
                ($"network.{target}", provides, "without 'use: cloudnative-pg' no database runs in the cluster.")),
            ($"network.{NetworkKeys.Operator}.port", !provides, "the operator calls the servers' own ports."),
        ];
    }

    /// <summary>The settings of Terraform.</summary>
    internal static (string Path, bool Means, string Reason) Terraform(DefaultsDescription platform) => ("provisioners." + TerraformKeys.Name,
        platform.Provisioners.Values.SelectMany(p => p.Environments.Values.Prepend(p)).Any(p => p.Use == Provisioner.Terraform),
        "no type of need has 'use: terraform'.");

    internal static IEnumerable<(string Path, bool Means, string Reason)> KeysOf(string type, ProvisionerDescription said) =>
    [
        .. In($"provisioners.{type}", said.Use, said),
        .. said.Environments.SelectMany(e => In($"provisioners.{type}.environments.{e.Key}", e.Value.Use ?? said.Use, e.Value)),
        ($"network.{type}", !ProvidesEverywhere(said), "the platform provides every need of this type in the service's own namespace."),
    ];

    private static IEnumerable<(string Path, bool Means, string Reason)> In(string path, Provisioner? use, ProvisionerDescription said) =>
    [
        ($"{path}.sizes", ProvisionerSettings.Provides(use), "nothing provides needs of this type there."),
        ($"{path}.{ProvisionerKeys.Console.Name}", ProvisionerSettings.Provides(use), "nothing provides needs of this type there."),
        ($"{path}.backups", use == Provisioner.CloudnativePg, use == Provisioner.Resource
            ? "the custom resource makes the backups, with the placeholders {backup.every} and {backup.keep}."
            : use == Provisioner.Terraform ? "the module makes the backups."
            : "nothing provides needs of this type there."),
        .. ModuleKeys.All.Select(key => ($"{path}.{key.Name}", use == Provisioner.Terraform, "only 'use: terraform' has it.")),
        ($"{path}.{ModuleKeys.Version.Name}", said.Module.Preset is null, "a preset has the version of its module."),
        ($"{path}.{ModuleKeys.Outputs.Name}", said.Module.Preset is null, "a preset knows the outputs of its module."),
        .. ResourceSettings.Keys.Select(key => ($"{path}.{key.Name}", use == Provisioner.Resource, "only 'use: resource' has it.")),
        ($"{path}.backups.endpoint", said.Backups?.Destination.StartsWith("s3:", StringComparison.Ordinal) ?? true,
            "only an object store that speaks S3 has another address."),
    ];

    private static bool ProvidesEverywhere(ProvisionerDescription said) =>
        said.Use == Provisioner.CloudnativePg && said.Environments.Values.All(e => e.Use is null or Provisioner.CloudnativePg);
}
