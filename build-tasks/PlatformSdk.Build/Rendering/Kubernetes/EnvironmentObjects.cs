using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The objects of <c>deploy/&lt;environment&gt;/</c>, as the description has them.</summary>
internal static class EnvironmentObjects
{
    // One more artifact: its file in this folder, its line here.
    private static readonly IReadOnlyList<(string FileName, Func<ResolvedService, YamlMapping?> Render)> All =
    [
        ("deployment.yaml", Deployment.Render),
        ("cronjob.yaml", CronJob.Render),
        ("job.yaml", Job.Render),
        ("rollout.yaml", Canary.Render),
        ("analysis-template.yaml", CanaryAnalysis.Render),
        ("service.yaml", Service.Render),
        ("service-canary.yaml", Service.RenderCanary),
        ("service-account.yaml", ServiceAccount.Render),
        ("config-map.yaml", ConfigMap.Render),
        ("network-policy.yaml", NetworkPolicy.Render),
        ("horizontal-pod-autoscaler.yaml", HorizontalPodAutoscaler.Render),
        ("pod-disruption-budget.yaml", PodDisruptionBudget.Render),
        ("http-route.yaml", HttpRoute.Render),
        ("secret-provider-class.yaml", SecretProviderClass.Render),
    ];

    internal static IReadOnlyList<RenderedObject> Render(ResolvedService service) =>
    [
        .. All.Select(a => (a.FileName, Object: a.Render(service))).Where(a => a.Object is not null).Select(a => new RenderedObject(a.FileName, a.Object!)),
        .. ExternalSecret.Render(service).Select(o => new RenderedObject("external-secret.yaml", o)),
    ];
}
