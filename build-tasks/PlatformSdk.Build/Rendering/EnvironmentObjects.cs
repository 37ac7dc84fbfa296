using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Migrations;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners.CustomResources;
using PlatformSdk.Build.Rendering.Scaling;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering;

/// <summary>The objects of <c>deploy/&lt;environment&gt;/</c>, as the description defines them.</summary>
internal static class EnvironmentObjects
{
    // To add an artifact: its file in the folder of its family, its line here.
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
        ("scaled-object.yaml", ScaledObject.Render),
        ("trigger-authentication.yaml", TriggerAuthentication.Render),
        ("scaling-config-map.yaml", TriggerAuthentication.RenderSettings),
        ("pod-disruption-budget.yaml", PodDisruptionBudget.Render),
        ("http-route.yaml", HttpRoute.Render),
        ("grpc-route.yaml", GrpcRoute.Render),
        ("secret-provider-class.yaml", SecretProviderClass.Render),
        (Names.MigrationJobFile, MigrationJob.Render),
        ("migration-network-policy.yaml", MigrationNetworkPolicy.Render),
        ("migration-secret-provider-class.yaml", SecretProviderClass.RenderForMigrations),
        ("prometheus-rule.yaml", PrometheusRule.Render),
        ("pod-monitor.yaml", PodMonitor.Render),
        (GrafanaDashboard.FileName, GrafanaDashboard.Render),
    ];

    internal static IReadOnlyList<RenderedObject> Render(ResolvedService service) => SyncWaves.Apply(service,
    [
        .. All.Select(a => (a.FileName, Object: a.Render(service))).Where(a => a.Object is not null)
            .Select(a => new RenderedObject(a.FileName, a.Object!)),
        .. DatabaseObjects.Render(service),
        .. ResourceObjects.Render(service),
        .. ExternalSecret.Render(service).Select(o => new RenderedObject("external-secret.yaml", o)),
    ]);
}
