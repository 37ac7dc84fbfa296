using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model.Provisioning;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>The keys of a provisioner that apply: without a provisioner, no size and no backup store has a meaning.</summary>
internal static class ProvisionerContext
{
    /// <summary>Whether databases run in the cluster in some environment.</summary>
    internal static bool RunsDatabases(DefaultsDescription platform) => platform.Provisioners.Values
        .SelectMany(p => p.Environments.Values.Prepend(p)).Any(p => ProvisionerSettings.Provides(p.Use));

    /// <summary>The network places of databases.</summary>
    internal static IEnumerable<(string Path, bool Means, string Reason)> PlacesOf(DefaultsDescription platform)
    {
        var provides = RunsDatabases(platform);
        return
        [
            .. new[] { NetworkKeys.Operator, NetworkKeys.ClusterApi, NetworkKeys.ObjectStore }.Select(target =>
                ($"network.{target}", provides, "without 'provisioners' no database runs in the cluster.")),
            ($"network.{NetworkKeys.Operator}.port", !provides, "the operator calls the servers' own ports."),
        ];
    }

    internal static IEnumerable<(string Path, bool Means, string Reason)> KeysOf(string type, ProvisionerDescription said) =>
    [
        .. In($"provisioners.{type}", ProvisionerSettings.Provides(said.Use), said),
        .. said.Environments.SelectMany(e => In(
            $"provisioners.{type}.environments.{e.Key}", ProvisionerSettings.Provides(e.Value.Use ?? said.Use), e.Value)),
        ($"network.{type}", !ProvidesEverywhere(said), "the platform provides every need of this type in the service's own namespace."),
    ];

    private static IEnumerable<(string Path, bool Means, string Reason)> In(string path, bool provides, ProvisionerDescription said) =>
    [
        ($"{path}.sizes", provides, "nothing provides needs of this type there."),
        ($"{path}.backups", provides, "nothing provides needs of this type there."),
        ($"{path}.backups.endpoint", said.Backups?.Destination.StartsWith("s3:", StringComparison.Ordinal) ?? true,
            "only an object store that speaks S3 has another address."),
    ];

    private static bool ProvidesEverywhere(ProvisionerDescription said) =>
        ProvisionerSettings.Provides(said.Use) && said.Environments.Values.All(e => e.Use is null || ProvisionerSettings.Provides(e.Use));
}
