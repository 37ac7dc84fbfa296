using System.Text.RegularExpressions;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>A variable that expressions share. A cluster evaluates it when an expression uses it.</summary>
internal sealed partial record CelVariable(string Name, string Expression)
{
    /// <summary>The service that an object belongs to; empty for an object of nobody.</summary>
    internal const string Service = "service";

    internal static readonly string ServiceExpression =
        $"has(object.metadata.labels) && \"{Labels.Id}\" in object.metadata.labels ? object.metadata.labels[\"{Labels.Id}\"] : \"\"";

    // Each uses only those before it.
    private static readonly IReadOnlyList<CelVariable> s_all =
    [
        new(Service, ServiceExpression),
        // A Rollout may refer to the template of a Deployment.
        new("template", """
            object.kind == "Pod" ? dyn(object) :
            object.kind == "CronJob" ? dyn(object.spec.jobTemplate.spec.template) :
            has(object.spec.template) ? dyn(object.spec.template) : dyn({})
            """),
        new("pod", """has(variables.template.spec) ? variables.template.spec : dyn({"containers": []})"""),
        new("labels", """
            has(variables.template.metadata) && has(variables.template.metadata.labels) ? variables.template.metadata.labels : dyn({})
            """),
        new("containers", "variables.pod.containers + (has(variables.pod.initContainers) ? variables.pod.initContainers : [])"),
        new("allContainers",
            "variables.containers + (has(variables.pod.ephemeralContainers) ? variables.pod.ephemeralContainers : [])"),
        new("grace", "has(variables.pod.terminationGracePeriodSeconds) ? variables.pod.terminationGracePeriodSeconds : 30"),
        new("images", "variables.allContainers.filter(c, has(c.image)).map(c, c.image)"),
        // As a container runtime reads a name: without tag and digest, and from docker.io where it names no registry.
        new("paths", """
            variables.images.map(i, i.split("@")[0])
              .map(i, i.lastIndexOf(":") > i.lastIndexOf("/") ? i.substring(0, i.lastIndexOf(":")) : i)
            """),
        new("repositories", """
            variables.paths.map(p, !p.contains("/") ? "docker.io/library/" + p :
              p.split("/")[0].contains(".") || p.split("/")[0].contains(":") || p.split("/")[0] == "localhost" ? p : "docker.io/" + p)
            """),
    ];

    internal static IEnumerable<CelVariable> UsedBy(string expression)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([expression]);
        while (open.TryPop(out var text))
        {
            foreach (var name in Use().Matches(text).Select(match => match.Groups["name"].Value).Where(used.Add))
                open.Push(s_all.FirstOrDefault(variable => variable.Name == name)?.Expression ?? "");
        }

        return s_all.Where(variable => used.Contains(variable.Name));
    }

    [GeneratedRegex(@"\bvariables\.(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
