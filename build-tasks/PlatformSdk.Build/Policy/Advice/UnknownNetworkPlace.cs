using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents an attacker in a pod from reaching every private address, because the network policy has no place for a need or the store.
/// </summary>
internal static class UnknownNetworkPlace
{
    internal static void Check(RuleContext context)
    {
        var (service, platform) = (context.Model.Service, context.Model.Service.Platform);
        foreach (var type in context.Model.Environments.SelectMany(e => e.Needs)
            .Where(n => n.Type.Port is not null && n.Provision?.Pods is null && !platform.KnowsPlaceOf(n.Type.Name)).Select(n => n.Type.Name)
                .Distinct())
            Report(context, type, type);
        if (service.Secrets is { AreReadDirectly: true } && !platform.KnowsPlaceOf("secret-store"))
            Report(context, "the secret store", "secret-store");
        CheckDatabases(context, platform);
    }

    /// <summary>The servers of a database reach more than the service does.</summary>
    private static void CheckDatabases(RuleContext context, DefaultsDescription platform)
    {
        var databases = context.Model.Environments.SelectMany(e => e.Databases).ToList();
        if (databases.Count > 0 && !platform.KnowsPlaceOf(NetworkKeys.ClusterApi))
            ReportOpen(context, "the cluster's API server", NetworkKeys.ClusterApi);
        if (databases.Any(d => d.Backup is { Endpoint: null }) && !platform.KnowsPlaceOf(NetworkKeys.ObjectStore))
            ReportOpen(context, "the object store", NetworkKeys.ObjectStore);
    }

    private static void ReportOpen(RuleContext context, string what, string key) => context.Report(AdviceCodes.NoNetworkTarget,
        $"The address range of {what} is not set, so databases may reach every address on its port. Set 'network.{key}' in platform.defaults.yaml.");

    private static void Report(RuleContext context, string what, string key) => context.Report(AdviceCodes.NoNetworkTarget,
        $"The address range of {what} is not set, so all private addresses are allowed. Set 'network.{key}' in platform.defaults.yaml.");
}
