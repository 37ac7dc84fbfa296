using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// <c>application-&lt;environment&gt;.yaml</c>: Argo CD keeps the cluster in step with the folder; in production only after a manual sync.
/// </summary>
internal static class ArgoApplication
{
    internal const string ApiVersion = "argoproj.io/v1alpha1";

    internal static YamlMapping Render(ResolvedService service, Repository repository, string projectPath) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "Application",
        ["metadata"] = GitOpsFolder.Metadata(service, $"{service.Name}-{service.Environment}"),
        ["spec"] = new YamlMapping
        {
            ["project"] = Quoted(Project(service)),
            ["source"] = Source(service, repository, projectPath, service.Place.TargetRevision ?? "HEAD"),
            ["destination"] = Destination(service, service.Namespace),
            ["syncPolicy"] = SyncPolicy(NamespaceLabels.MappingOf(service), automatic: !ProductionEnvironments.Contain(service.Environment)),
            ["ignoreDifferences"] = IgnoredDifferences(service),
        },
    };

    /// <summary>Fields that the traffic router changes while a canary runs.</summary>
    internal static YamlSequence? IgnoredDifferences(ResolvedService service) => !Rollouts.SplitsTraffic(service) ? null :
    [
        HttpRoute.Exists(service) ? Weights(HttpRoute.Kind) : null,
        GrpcRoute.Exists(service) ? Weights(GrpcRoute.Kind) : null,
    ];

    private static YamlMapping Weights(string kind) => new()
    {
        ["group"] = "gateway.networking.k8s.io",
        ["kind"] = kind,
        ["jqPathExpressions"] = new YamlSequence { ".spec.rules[].backendRefs[].weight" },
    };

    /// <summary>The label selector that finds the Argo CD applications of a service.</summary>
    internal static string Selector(ResolvedService service) => $"{Labels.Name}={service.Name}";

    internal static string Project(ResolvedService service) => service.Platform.GitOps?.Project ?? "default";

    internal static YamlMapping Source(ResolvedService service, Repository repository, string projectPath, string revision) => new()
    {
        ["repoURL"] = Quoted(repository.CloneUrl),
        ["targetRevision"] = Quoted(revision),
        ["path"] = Quoted($"{projectPath}deploy/{service.Environment}"),
    };

    internal static YamlMapping Destination(ResolvedService service, string @namespace)
    {
        var cluster = service.Place.Cluster;
        var isAddress = cluster is null || cluster.Contains("://", StringComparison.Ordinal);
        return new YamlMapping
        {
            ["server"] = isAddress ? Quoted(cluster ?? "https://kubernetes.default.svc") : null,
            ["name"] = isAddress ? null : Quoted(cluster!),
            ["namespace"] = Quoted(@namespace),
        };
    }

    internal static YamlMapping SyncPolicy(YamlMapping namespaceLabels, bool automatic) => new()
    {
        ["automated"] = automatic ? new YamlMapping { ["prune"] = true, ["selfHeal"] = true } : null,
        ["managedNamespaceMetadata"] = new YamlMapping { ["labels"] = namespaceLabels },
        // Without RespectIgnoreDifferences, every sync overwrites the fields that ignoreDifferences lists.
        ["syncOptions"] = new YamlSequence { "CreateNamespace=true", "ApplyOutOfSyncOnly=true", "PruneLast=true", "RespectIgnoreDifferences=true" },
    };
}
