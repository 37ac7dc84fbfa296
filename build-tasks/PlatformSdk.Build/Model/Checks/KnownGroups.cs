using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// The groups of kinds that are known not to provide a need: those of Kubernetes, definitions of kinds, and kinds without a namespace.
/// </summary>
internal static partial class KnownGroups
{
    private const string OfKubernetes = "it is a kind of Kubernetes itself. Set a kind of an operator or a composition; other objects belong to " +
        "deploy/extra/.";

    private const string Definition = "it defines what the platform offers. Set the kind that it defines, such as 'Cache'.";

    /// <summary>Crossplane's definitions and packages, and kro's and Kratix's.</summary>
    private static readonly string[] s_definitions =
        ["apiextensions.crossplane.io", "ops.crossplane.io", "pkg.crossplane.io", "apiextensions.k8s.io", "platform.kratix.io", "internal.kro.run"];

    /// <summary>Why the kind cannot provide a need; null where nothing is known about it.</summary>
    internal static string? WhyNot(string apiVersion, string kind)
    {
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
        if (s_definitions.Contains(group) || (group == "kro.run" && kind == "ResourceGraphDefinition"))
            return Definition;
        if (!group.Contains('.', StringComparison.Ordinal) || Kubernetes().IsMatch(group))
            return OfKubernetes;
        return ClusterScoped().Match(group) is { Success: true } match
            ? $"Crossplane's managed resources of this group have no namespace. Use '{group.Insert(match.Groups["at"].Index, "m.")}'."
            : null;
    }

    [GeneratedRegex("^((internal|flowcontrol)\\.apiserver|admissionregistration|apiregistration|authentication|authorization|rbac\\.authorization|" +
        "certificates|coordination|discovery|events|networking|node|resource|scheduling|storage|storagemigration)\\.k8s\\.io\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Kubernetes();

    // The same resources with a namespace have an 'm' in their group.
    [GeneratedRegex("(^|\\.)(aws|azure|azuread|gcp)\\.(?<at>)upbound\\.io\\z|^((mysql|postgresql|mssql)\\.sql|helm|kubernetes)\\.(?<at>)crossplane" +
        "\\.io\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ClusterScoped();
}
