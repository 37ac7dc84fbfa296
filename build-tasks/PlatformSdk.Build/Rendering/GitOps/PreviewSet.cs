using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// <c>application-set-preview.yaml</c>: an environment for each pull request with the label <c>preview</c>, deleted when the pull request is closed.
/// It is a copy of an existing environment (see <see cref="Previews"/>) with its own namespace and host.
/// </summary>
internal static class PreviewSet
{
    private const string Number = "{{.number}}";

    internal static YamlMapping? Render(PlatformModel model, Repository repository, string projectPath)
    {
        if (model.Environments.FirstOrDefault(e => e.HasPreviews) is not { } template
            || PullRequestGenerator.Render(repository) is not { } pullRequests)
            return null;
        return new YamlMapping
        {
            ["apiVersion"] = ArgoApplication.ApiVersion,
            ["kind"] = "ApplicationSet",
            ["metadata"] = Metadata(template),
            ["spec"] = new YamlMapping
            {
                ["goTemplate"] = true,
                ["goTemplateOptions"] = new YamlSequence { "missingkey=error" },
                ["generators"] = new YamlSequence { new YamlMapping { ["pullRequest"] = pullRequests } },
                ["template"] = Template(template, repository, projectPath),
            },
        };
    }

    /// <summary>The time to live is for the workflow that removes the label: Argo CD knows none.</summary>
    private static YamlMapping Metadata(ResolvedService template)
    {
        var metadata = GitOpsFolder.Metadata(template, $"{template.Name}-preview");
        if (template.Platform.Previews?.Ttl is { } ttl)
            metadata["annotations"] = new YamlMapping { [Labels.Prefix + "preview-ttl"] = Quoted(ttl.ToString()) };
        return metadata;
    }

    private static YamlMapping Template(ResolvedService service, Repository repository, string projectPath)
    {
        var name = Previews.NamespaceOf(service.Name, Number);
        var source = ArgoApplication.Source(service, repository, projectPath, "{{.head_sha}}");
        source["kustomize"] = new YamlMapping
        {
            ["namespace"] = Quoted(name),
            ["images"] = new YamlSequence { Quoted($"{service.Image.Repository}:{{{{.head_sha}}}}") },
            ["patches"] = PreviewPatches.PatchesFor(service, Number, name),
        };
        return new YamlMapping
        {
            ["metadata"] = new YamlMapping
            {
                ["name"] = Quoted(name),
                ["labels"] = Labels.LabelsFor(service),
                // Argo CD shows it as a link, and the pipeline shows it on the pull request.
                ["annotations"] = PreviewPatches.HostOf(service, Number) is { } host
                    ? new YamlMapping { ["link.argocd.argoproj.io/preview"] = Quoted($"https://{host}{service.Route!.Path}") }
                    : null,
                // Deletes the resources of a closed pull request together with its application.
                ["finalizers"] = new YamlSequence { "resources-finalizer.argocd.argoproj.io" },
            },
            ["spec"] = new YamlMapping
            {
                ["project"] = Quoted(ArgoApplication.Project(service)),
                ["source"] = source,
                ["destination"] = ArgoApplication.Destination(service, name),
                ["syncPolicy"] = ArgoApplication.SyncPolicy(NamespaceLabels.MappingOfPreview(service), automatic: true),
                ["ignoreDifferences"] = ArgoApplication.IgnoredDifferences(service),
            },
        };
    }
}
