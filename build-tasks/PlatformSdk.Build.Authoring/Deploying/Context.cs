using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>The kubectl context of an environment. Never the current context.</summary>
internal static class Context
{
    /// <summary>The address that Argo CD uses for the cluster it runs in. No kubeconfig outside that cluster contains it.</summary>
    private const string ArgoCdsOwn = "https://kubernetes.default.svc";

    /// <summary>The context that the defaults set, or the command line; null after an error.</summary>
    internal static string? ContextFor(ResolvedService service, string? given, FindingList findings)
    {
        var configured = service.Place.Context;
        given = string.IsNullOrEmpty(given) ? null : given;
        if (configured is null && given is null)
        {
            findings.Add(ReleaseCodes.NoContext, Span.WholeFile("platform.defaults.yaml"),
                $"The kubectl context of {service.Environment} is not set. Add 'environments: {{ {service.Environment}: {{ context: <name> }} " +
                    $"}}' to this file, or -p:PlatformContext=<name>. 'kubectl config get-contexts -o name' lists the names.");
            return null;
        }

        if (configured is null || given is null || configured == given)
            return configured ?? given;
        findings.Add(ReleaseCodes.WrongCluster, Span.WholeFile("platform.defaults.yaml"),
            $"-p:PlatformContext={given} differs from environments.{service.Environment}.context, which is {configured}. Remove the property, or " +
                $"correct this file.");
        return null;
    }

    /// <summary>Whether the context points to the cluster whose address the defaults set.</summary>
    internal static bool LeadsToCluster(ResolvedService service, string context, Kubectl kubectl, FindingList findings)
    {
        if (kubectl.Ask("config", "view", "--minify", "-o", "jsonpath={.clusters[0].cluster.server}") is not { } server)
            return false;
        if (service.Place.Cluster is not { } cluster || !cluster.Contains("://", StringComparison.Ordinal) || Same(cluster, ArgoCdsOwn)
            || Same(cluster, server))
            return true;
        findings.Add(ReleaseCodes.WrongCluster, Span.WholeFile("platform.defaults.yaml"),
            $"The context {context} points to {server}, but environments.{service.Environment}.cluster is {cluster}. Correct the wrong one; " +
                $"nothing was applied.");
        return false;
    }

    /// <summary>A scheme's default port, a trailing slash and the case of the host make no difference.</summary>
    private static bool Same(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && first.Scheme == second.Scheme && first.Authority == second.Authority
            && first.AbsolutePath.TrimEnd('/') == second.AbsolutePath.TrimEnd('/');
}
