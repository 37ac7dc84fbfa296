using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// What is different in a preview. It has no alerts, since nobody is called for a pull request, and no dashboard: two of one uid, or of one file
/// name, replace each other in Grafana, and the origin's shows each preview as a namespace to choose.
/// </summary>
internal static class PreviewPatches
{
    /// <param name="service">The origin.</param>
    /// <param name="number">The pull request.</param>
    /// <param name="name">The preview's namespace.</param>
    internal static YamlSequence? Of(ResolvedService service, string number, string name)
    {
        YamlSequence patches =
        [
            HttpRoute.Exists(service) ? Replace(HttpRoute.Kind, "/spec/hostnames/0", $"pr-{number}-{service.Route!.Host}") : null,
            GrpcRoute.Exists(service) ? Replace(GrpcRoute.Kind, "/spec/hostnames/0", $"pr-{number}-{service.GrpcHost}") : null,
            // kustomize moves the namespaces that it knows; of this one it does not know that it is one.
            Rollouts.SplitsTraffic(service)
                ? Replace("Rollout", "/spec/strategy/canary/trafficRouting/plugins/argoproj-labs~1gatewayAPI/namespace", name)
                : null,
            Rollouts.HasRollout(service) ? WithoutSteps(service) : null,
            CanaryAnalysis.Render(service) is { } analysis ? Delete(analysis) : null,
            PrometheusRule.Render(service) is { } rule ? Delete(rule) : null,
            GrafanaDashboard.Render(service) is { } dashboard ? Delete(dashboard) : null,
        ];
        return patches.Items.Count == 0 ? null : patches;
    }

    private static YamlMapping Replace(string kind, string path, string value) => new()
    {
        ["target"] = new YamlMapping { ["kind"] = kind },
        ["patch"] = Quoted($"- op: replace\n  path: {path}\n  value: {value}\n"),
    };

    /// <summary>
    /// A commit replaces the pods at once. The analysis asks about the origin's pods, and a pull request has too few requests to judge by: each
    /// commit would pause for a person. A patch that sets null, since one that removes fails where a patch of the user has removed the steps already.
    /// </summary>
    private static YamlMapping WithoutSteps(ResolvedService service) => new()
    {
        ["target"] = new YamlMapping { ["kind"] = "Rollout", ["name"] = Quoted(service.Name) },
        ["patch"] = Quoted(
            $"apiVersion: {Canary.ApiVersion}\nkind: Rollout\nmetadata:\n  name: \"{service.Name}\"\nspec:\n  strategy:\n    canary:\n      steps: " +
            $"null\n"),
    };

    /// <summary>With a target, the rest of the patch need not match; kustomize wants an identity in it all the same.</summary>
    private static YamlMapping Delete(YamlMapping rendered)
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
