using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// <c>application-set-preview.yaml</c>: an environment for each pull request that carries the label <c>preview</c>, gone when it is closed. It is made from the
/// first environment that is not production, in a namespace and under a host of its own, so that nothing of production's is within its reach.
/// </summary>
internal static class PreviewSet
{
    private const string Number = "{{.number}}";

    internal static YamlMapping? Render(PlatformModel model, Repository repository, string projectPath)
    {
        var template = model.Environments.FirstOrDefault(e => e.Environment == "dev")
            ?? model.Environments.FirstOrDefault(e => e.Environment is not ("production" or "prod" or "live"));
        // The generator speaks to GitHub; elsewhere a platform adds its own under deploy/extra.
        if (template is null || repository.Host != "github.com" || repository.Path.Split('/') is not [var owner, var name])
            return null;
        return new YamlMapping
        {
            ["apiVersion"] = ArgoApplication.ApiVersion,
            ["kind"] = "ApplicationSet",
            ["metadata"] = GitOpsFolder.Metadata(template, $"{template.Name}-preview"),
            ["spec"] = new YamlMapping
            {
                ["goTemplate"] = true,
                ["goTemplateOptions"] = new YamlSequence { "missingkey=error" },
                ["generators"] = new YamlSequence { new YamlMapping { ["pullRequest"] = PullRequests(owner, name) } },
                ["template"] = Template(template, repository, projectPath),
            },
        };
    }

    private static YamlMapping PullRequests(string owner, string name) => new()
    {
        ["github"] = new YamlMapping { ["owner"] = Quoted(owner), ["repo"] = Quoted(name), ["labels"] = new YamlSequence { "preview" } },
        ["requeueAfterSeconds"] = 180,
    };

    private static YamlMapping Template(ResolvedService service, Repository repository, string projectPath)
    {
        var name = $"{service.Name}-pr-{Number}";
        var source = ArgoApplication.Source(service, repository, projectPath, "{{.head_sha}}");
        source["kustomize"] = new YamlMapping
        {
            ["namespace"] = Quoted(name),
            ["images"] = new YamlSequence { Quoted($"{service.Image.Repository}:{{{{.head_sha}}}}") },
            ["patches"] = service.Route is not { } route ? null : new YamlSequence
            {
                Patch("HTTPRoute", "/spec/hostnames/0", $"pr-{Number}-{route.Host}"),
                // kustomize moves the namespaces that it knows; of this one it does not know that it is one.
                Rollouts.SplitsTraffic(service) ? Patch("Rollout", "/spec/strategy/canary/trafficRouting/plugins/argoproj-labs~1gatewayAPI/namespace", name) : null,
            },
        };
        return new YamlMapping
        {
            ["metadata"] = new YamlMapping
            {
                ["name"] = Quoted(name),
                ["labels"] = Kubernetes.Labels.Of(service),
                // What a closed pull request leaves behind is deleted with its application.
                ["finalizers"] = new YamlSequence { "resources-finalizer.argocd.argoproj.io" },
            },
            ["spec"] = new YamlMapping
            {
                ["project"] = Quoted(ArgoApplication.Project(service)),
                ["source"] = source,
                ["destination"] = ArgoApplication.Destination(service, name),
                ["syncPolicy"] = ArgoApplication.SyncPolicy(automatic: true),
            },
        };
    }

    private static YamlMapping Patch(string kind, string path, string value) => new()
    {
        ["target"] = new YamlMapping { ["kind"] = kind },
        ["patch"] = Quoted($"- op: replace\n  path: {path}\n  value: {value}\n"),
    };
}
