using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>
/// A grace period that covers the drain: of the service's own pods as long as the program needs, of others as long as their hook waits.
/// </summary>
internal static class Grace
{
    private const string Seconds = "graceSeconds";

    internal static readonly ClusterRule Rule = new(PolicyCodes.ShortGrace, $$"""
        !has(variables.template.spec) ||
          variables.grace >= 1 &&
          (variables.service == "" || !("{{Labels.Name}}" in variables.labels) ||
            variables.labels["{{Labels.Name}}"] != variables.service ||
            variables.{{Seconds}}.all(s, !s.startsWith(variables.service + "=") || variables.grace >= int(s.split("=")[1]))) &&
          variables.containers.all(c,
            !has(c.lifecycle) || !has(c.lifecycle.preStop) || !has(c.lifecycle.preStop.sleep) ||
            variables.grace > c.lifecycle.preStop.sleep.seconds)
        """)
    {
        Lists = (service, isOwn) => new Dictionary<string, IReadOnlyList<string>>
        {
            // Text of which the part before the equals sign is the service.
            [Seconds] = [isOwn ? string.Create(CultureInfo.InvariantCulture, $"{service.Name}={service.GraceSeconds}") : "=1"],
        },
    };
}
