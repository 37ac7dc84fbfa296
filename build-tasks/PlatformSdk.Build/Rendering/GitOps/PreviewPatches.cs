using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Rendering.Scaling;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// The differences of a preview. It has no alerts, because a pull request must not page anyone, and no dashboard: dashboards with the same uid or
/// file name replace each other in Grafana, and the original dashboard offers each preview as a namespace.
/// </summary>
internal static class PreviewPatches
{
    /// <param name="service">The environment that the preview copies.</param>
    /// <param name="number">The number of the pull request.</param>
    /// <param name="name">The preview's namespace.</param>
    internal static YamlSequence? PatchesFor(ResolvedService service, string number, string name)
    {
        YamlSequence patches =
        [
            HttpRoute.Exists(service) ? OwnHost(HttpRoute.Kind, HostOf(service, number)!, service) : null,
            GrpcRoute.Exists(service) ? OwnHost(GrpcRoute.Kind, $"pr-{number}-{service.GrpcHost}", service) : null,
            // kustomize rewrites the namespaces that it knows; it does not know that this field holds one.
            Rollouts.SplitsTraffic(service)
                ? Replace("Rollout", "/spec/strategy/canary/trafficRouting/plugins/argoproj-labs~1gatewayAPI/namespace", name)
                : null,
            // Otherwise the requests to the original environment would scale the preview.
            RequestTrigger.Exists(service)
                ? Replace(ScaledObject.Kind, RequestTrigger.QueryPath, $"'{RequestTrigger.Query(service, name)}'")
                : null,
            Rollouts.HasRollout(service) ? WithoutSteps(service) : null,
            CanaryAnalysis.Render(service) is { } analysis ? Delete(analysis) : null,
            PrometheusRule.Render(service) is { } rule ? Delete(rule) : null,
            GrafanaDashboard.Render(service) is { } dashboard ? Delete(dashboard) : null,
            .. PreviewDatabases.PatchesFor(service),
            .. PreviewResources.PatchesFor(service),
        ];
        return patches.Items.Count == 0 ? null : patches;
    }

    /// <summary>The host of a preview for HTTP; null without a route.</summary>
    internal static string? HostOf(ResolvedService service, string number) =>
        HttpRoute.Exists(service) ? $"pr-{number}-{service.Route!.Host}" : null;

    /// <summary>A preview does not take part in what regions share.</summary>
    private static YamlMapping OwnHost(string kind, string host, ResolvedService service) => service.Route!.SharedHost is null
        ? Replace(kind, "/spec/hostnames/0", host)
        : Replace(kind, "/spec/hostnames", $"['{host}']");

    private static YamlMapping Replace(string kind, string path, string value) => new()
    {
        ["target"] = new YamlMapping { ["kind"] = kind },
        ["patch"] = Quoted($"- op: replace\n  path: {path}\n  value: {value}\n"),
    };

    /// <summary>
    /// A commit replaces the pods at once. The analysis queries the pods of the original environment, and a pull request has too few requests to
    /// judge: every commit would wait for a person. The patch sets null, because a patch that removes fails when a patch of the user has already
    /// removed the steps.
    /// </summary>
    private static YamlMapping WithoutSteps(ResolvedService service) =>
        Merge(Canary.ApiVersion, "Rollout", service.Name, "spec:\n  strategy:\n    canary:\n      steps: null\n");

    /// <summary>A merge into one object.</summary>
    /// <param name="version">Its apiVersion.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="changes">What follows its name, in YAML: more metadata, indented, and other keys.</param>
    internal static YamlMapping Merge(string version, string kind, string name, string changes) => new()
    {
        ["target"] = new YamlMapping { ["kind"] = kind, ["name"] = Quoted(name) },
        ["patch"] = Quoted($"apiVersion: {version}\nkind: {kind}\nmetadata:\n  name: \"{name}\"\n{changes}"),
    };

    /// <summary>With a target, the rest of the patch does not need to match, but kustomize still requires an identity in it.</summary>
    internal static YamlMapping Delete(YamlMapping rendered)
    {
        var (version, kind, name) = (Text(rendered, "apiVersion"), Text(rendered, "kind"), Text((YamlMapping)rendered["metadata"]!, "name"));
        return new YamlMapping
        {
            ["target"] = new YamlMapping { ["kind"] = kind, ["name"] = Quoted(name) },
            ["patch"] = Quoted($"$patch: delete\napiVersion: {version}\nkind: {kind}\nmetadata:\n  name: \"{name}\"\n"),
        };
    }

    private static string Text(YamlMapping mapping, string key) => ((YamlScalar)mapping[key]!).Value;
}
