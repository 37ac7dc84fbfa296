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
        foreach (var type in service.Needs.Where(n => n.Type.Port is not null && !platform.KnowsPlaceOf(n.Type.Name)).Select(n => n.Type.Name)
            .Distinct())
            Report(context, type, type);
        if (service.Secrets is { AreReadDirectly: true } && !platform.KnowsPlaceOf("secret-store"))
            Report(context, "the secret store", "secret-store");
    }

    private static void Report(RuleContext context, string what, string key) => context.Report(AdviceCodes.NoNetworkTarget,
        $"The address range of {what} is not set, so all private addresses are allowed. Set 'network.{key}' in platform.defaults.yaml.");
}
