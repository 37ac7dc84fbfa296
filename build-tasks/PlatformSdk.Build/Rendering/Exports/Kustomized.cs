using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>
/// The objects that an environment applies, in its namespace, as <c>namespace</c> in kustomization.yaml places them: ours have it already, and the
/// user's own do not need to specify it.
/// </summary>
internal static class Kustomized
{
    /// <summary>The kinds that kustomize knows to have no namespace.</summary>
    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "APIService", "CertificateSigningRequest", "ClusterRole", "ClusterRoleBinding", "ComponentStatus", "CSIDriver", "CSINode",
        "CustomResourceDefinition", "FlowSchema", "IngressClass", "MutatingWebhookConfiguration", "Namespace", "Node", "PersistentVolume",
        "PodSecurityPolicy", "PriorityClass", "PriorityLevelConfiguration", "RuntimeClass", "SelfSubjectAccessReview",
        "SelfSubjectRulesReview", "StorageClass", "SubjectAccessReview", "TokenReview", "ValidatingWebhookConfiguration", "VolumeAttachment",
    };

    internal static IReadOnlyList<YamlNode> Objects(RenderedEnvironment environment)
    {
        var applied = environment.Applied.ToList();
        var accounts = applied.Where(o => o.Kind == "ServiceAccount")
            .Select(o => (o.Name, o.Object.TextAt("metadata", "namespace"))).ToHashSet();
        return [.. applied.Select(o => InNamespace(o, environment.Service.Namespace, accounts))];
    }

    private static YamlMapping InNamespace(RenderedObject rendered, string space, HashSet<(string Name, string? Namespace)> accounts)
    {
        var copy = NodeCopy.Copy(rendered.Object);
        if (copy["metadata"] is YamlMapping metadata && !ClusterScoped.Contains(rendered.Kind))
            metadata["namespace"] = Quoted(space);
        switch (rendered.Kind)
        {
            // It is the namespace.
            case "Namespace":
                ((YamlMapping)copy["metadata"]!)["name"] = Quoted(space);
                break;
            case "RoleBinding" or "ClusterRoleBinding" when copy["subjects"] is YamlSequence subjects:
                foreach (var subject in subjects.OfType<YamlMapping>().Where(subject => IsOfEnvironment(subject, accounts)))
                    subject["namespace"] = Quoted(space);
                break;
            case "APIService" when copy.At("spec", "service") is YamlMapping service:
                service["namespace"] = Quoted(space);
                break;
        }

        return copy;
    }

    /// <summary>The namespace's own account, or one that is applied with it.</summary>
    private static bool IsOfEnvironment(YamlMapping subject, HashSet<(string Name, string? Namespace)> accounts) =>
        subject.TextAt("kind") == "ServiceAccount" && subject.TextAt("name") is { } name
        && (name == "default" || accounts.Contains((name, subject.TextAt("namespace"))));
}
