using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents a service that is exposed but unreachable, because its route has no gateway.</summary>
internal static class MissingGateway
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Platform.Gateway is null && context.Model.Environments.Any(e => e.Expose is { AsksForRoute: true }))
        {
            context.Report(AdviceCodes.NoGateway,
                "No route is generated, because no gateway is set. Set 'gateway: { name: …, namespace: … }' in platform.defaults.yaml.");
        }
    }
}
