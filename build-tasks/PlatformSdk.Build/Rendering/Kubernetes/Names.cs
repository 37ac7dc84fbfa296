using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>Names and addresses on which several objects must agree.</summary>
internal static class Names
{
    internal const string NamespaceLabel = "kubernetes.io/metadata.name";

    /// <summary>The Service that only the canary's pods answer.</summary>
    internal static string CanaryService(ResolvedService service) => service.Name + "-canary";

    /// <summary>The label by which a pod says that it calls a service, and by which that service admits it.</summary>
    internal static string CallsLabel(string service) => $"{Labels.Prefix}calls-{service}";

    /// <summary>The namespace of a needed service: what the need says, else our system's, else its own.</summary>
    internal static string NamespaceOf(ResolvedNeed need, ResolvedService service) =>
        need.Description.Namespace ?? service.Place.Namespace ?? $"{service.System ?? need.Name}-{service.Environment}";
}
