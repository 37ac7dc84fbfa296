using PlatformSdk.Build.Description.Keys.Defaults;
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

    /// <summary>The cluster in which Argo CD runs.</summary>
    internal const string InCluster = "https://kubernetes.default.svc";

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
            ["syncPolicy"] =
                SyncPolicy(WritesNamespace(service)
                ? NamespaceLabels.MappingOf(service)
                : null, automatic: !ProductionEnvironments.Contain(service.Environment)),
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

    /// <summary>With an app of apps the system has a project of its own.</summary>
    internal static string Project(ResolvedService service) =>
        service.Platform.GitOps?.Project ?? (WritesNamespace(service) ? null : service.System) ?? GitOpsDescription.DefaultProject;

    /// <summary>Whether the application sets the labels of its namespace; with an app of apps, the system's Namespace does.</summary>
    private static bool WritesNamespace(ResolvedService service) => service.Platform.GitOps?.Root is null;

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
            ["server"] = isAddress ? Quoted(cluster ?? InCluster) : null,
            ["name"] = isAddress ? null : Quoted(cluster!),
            ["namespace"] = Quoted(@namespace),
        };
    }

    internal static YamlMapping SyncPolicy(YamlMapping? namespaceLabels, bool automatic) => new()
    {
        ["automated"] = automatic ? Automated() : null,
        ["managedNamespaceMetadata"] = namespaceLabels is null ? null : new YamlMapping { ["labels"] = namespaceLabels },
        // Without RespectIgnoreDifferences, every sync overwrites the fields that ignoreDifferences lists.
        ["syncOptions"] = new YamlSequence { "CreateNamespace=true", "ApplyOutOfSyncOnly=true", "PruneLast=true", "RespectIgnoreDifferences=true" },
    };

    internal static YamlMapping Automated() => new() { ["prune"] = true, ["selfHeal"] = true };
}
