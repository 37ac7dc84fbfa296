using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Says what to add where something cannot be written; once for the service, not once for each environment.</summary>
internal static class Advice
{
    internal static void Give(PlatformModel model, string file, FindingList findings)
    {
        var place = Span.Of(file);
        var platform = model.Service.Platform;
        if (platform.ImageRegistry is null)
            findings.Add(AdviceCodes.NoImageRegistry, place, "The image is named without a registry. Add 'imageRegistry' to platform.defaults.yaml.");
        Routes(model, place, findings);
        if (platform.Telemetry?.PrometheusUrl is null && model.Environments.FirstOrDefault(Rollouts.IsCanary) is { } canary)
            findings.Add(AdviceCodes.NoPrometheus, place,
                $"The canary in {canary.Environment} is not analysed. Add 'telemetry.prometheusUrl' to platform.defaults.yaml.");
        foreach (var moving in model.Environments.Where(Rollouts.IsMoving))
        {
            var end = moving.Rollout == Description.Values.Rollout.ToCanary ? "canary" : "rolling";
            findings.Add(AdviceCodes.Moving, place,
                $"{moving.Environment} runs every pod twice until it moves on. When 'kubectl {string.Join(' ', HandOver.Wait(moving, "10m"))}' " +
                    $"succeeds, set 'rollout: {end}'.");
        }

        if (platform.Telemetry?.OtlpEndpoint is null
            && model.Environments.FirstOrDefault(e => e.Slo is { Availability: not null } or { Latency: not null }) is { } watched)
            findings.Add(AdviceCodes.NoMetrics, place,
                $"The objectives in {watched.Environment} are not watched: no metric leaves the service. Add 'telemetry.otlpEndpoint' to " +
                $"platform.defaults.yaml.");
        foreach (var type in model.Service.Needs.Where(n => n.Type.Port is not null && !platform.KnowsPlaceOf(n.Type.Name)).Select(n => n.Type.Name)
            .Distinct())
            findings.Add(AdviceCodes.NoNetworkTarget, place,
                $"Where {type} is on the network is not known, so all private addresses are allowed. Add 'network.{type}' to " +
                $"platform.defaults.yaml.");
        if (model.Service.Secrets is { AreReadDirectly: true } && !platform.KnowsPlaceOf("secret-store"))
            findings.Add(AdviceCodes.NoNetworkTarget, place,
                "Where the secret store is on the network is not known, so all private addresses are allowed. Add 'network.secret-store' to " +
                "platform.defaults.yaml.");
    }

    private static void Routes(PlatformModel model, Span place, FindingList findings)
    {
        var exposed = model.Environments.Where(e => e is { Expose: not null, Route: null }).ToList();
        if (exposed.Count == 0)
            return;
        if (model.Service.Platform.Gateway is null)
            findings.Add(AdviceCodes.NoGateway, place,
                "No route is written: no gateway is known. Add 'gateway: { name: …, namespace: … }' to platform.defaults.yaml.");
        var hostless = exposed.Where(e => ResolvedRoute.HostOf(e.Expose!, e.Name, e.Place) is null).Select(e => e.Environment).ToList();
        if (hostless.Count > 0)
            findings.Add(AdviceCodes.NoHost, place,
                $"No route is written for {string.Join(", ", hostless)}: no host is known. Add 'expose.host', or 'environments.<name>.domain' to " +
                $"platform.defaults.yaml.");
    }
}
