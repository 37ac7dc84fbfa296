using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>Names and addresses that several objects must agree on.</summary>
internal static class Names
{
    internal const string NamespaceLabel = "kubernetes.io/metadata.name";

    /// <summary>The file of the Job that applies migrations.</summary>
    internal const string MigrationJobFile = "migration-job.yaml";

    /// <summary>The Service that selects only the canary's pods.</summary>
    internal static string CanaryService(ResolvedService service) => service.Name + "-canary";

    /// <summary>The label that a pod has for each service that it calls, and that the called service's network policy selects.</summary>
    internal static string CallsLabel(string service) => $"{Labels.Prefix}calls-{service}";

    /// <summary>The namespace of a needed service: the one that the need sets, else that of the same system, else the service's own.</summary>
    internal static string NamespaceOf(ResolvedNeed need, ResolvedService service) =>
        need.Description.Namespace ?? service.Place.Namespace ?? $"{service.System ?? need.Name}-{service.Environment}";
}
