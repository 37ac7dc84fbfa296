using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Pods;

/// <summary>
/// The fields of a container in the <c>restricted</c> Pod Security Standard. What a pod sets holds for a container that says nothing.
/// </summary>
internal static class RestrictedContainer
{
    private static readonly string?[] Profiles = ["RuntimeDefault", "Localhost"];

    internal static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    private static readonly string[] Handlers = ["httpGet", "tcpSocket"];

    internal static readonly string[] Hooks = ["postStart", "preStop"];

    internal static IEnumerable<Violation> Violations(PodContainer container)
    {
        var (spec, pod, path) = (container.Spec, container.Pod.Spec, container.Path["securityContext"]);
        if (spec.TextAt("securityContext", "privileged") == "true")
            yield return new Violation(path["privileged"], "must not be true");
        if (spec.TextAt("securityContext", "procMount") is { } mount and not "Default")
            yield return new Violation(path["procMount"], "must be Default");
        if ((spec.TextAt("securityContext", "runAsNonRoot") ?? pod.TextAt("securityContext", "runAsNonRoot")) != "true")
            yield return new Violation(path["runAsNonRoot"], "must be true");
        foreach (var violation in SecurityContext.Violations(spec["securityContext"] as YamlMapping, path).Concat(OfHost(container)))
            yield return violation;
        // Windows has none of these.
        if (pod.TextAt("os", "name") == "windows")
            yield break;
        if (spec.TextAt("securityContext", "allowPrivilegeEscalation") != "false")
            yield return new Violation(path["allowPrivilegeEscalation"], "must be false");
        if (!Profiles.Contains(spec.TextAt("securityContext", "seccompProfile", "type") ?? pod.TextAt("securityContext", "seccompProfile", "type")))
            yield return new Violation(path["seccompProfile", "type"], "must be RuntimeDefault");
        if (!Listed(spec, "drop").Contains("ALL"))
            yield return new Violation(path["capabilities", "drop"], "must contain ALL");
        if (Listed(spec, "add").Any(added => added != "NET_BIND_SERVICE"))
            yield return new Violation(path["capabilities", "add"], "may only contain NET_BIND_SERVICE");
    }

    private static IEnumerable<Violation> OfHost(PodContainer container)
    {
        foreach (var port in (container.Spec["ports"] as YamlSequence ?? []).OfType<YamlMapping>()
            .Where(port => port.TextAt("hostPort") is not (null or "0")))
            yield return new Violation(container.Path["ports"].Entry("containerPort", port.TextAt("containerPort") ?? "")["hostPort"],
                "must not be set");
        foreach (var probe in Probes.Select(probe => new[] { probe }).Concat(Hooks.Select(hook => new[] { "lifecycle", hook })))
        {
            foreach (var kind in Handlers.Where(kind => container.Spec.TextAt([.. probe, kind, "host"]) is { Length: > 0 }))
                yield return new Violation(container.Path[[.. probe, kind, "host"]], "must not be set");
        }
    }

    private static IEnumerable<string?> Listed(YamlMapping spec, string list) =>
        (spec.At("securityContext", "capabilities", list) as YamlSequence ?? []).Select(Selection.Text);
}
