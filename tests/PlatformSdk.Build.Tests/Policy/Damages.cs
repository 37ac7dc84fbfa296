using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>A way in which a patch can damage a rendered object.</summary>
/// <param name="Code">The rule that speaks of it.</param>
/// <param name="Kind">The kind of object.</param>
/// <param name="What">The damage in words.</param>
/// <param name="Do">Changes the object; null deletes it.</param>
internal sealed record Damage(string Code, string Kind, string What, Action<YamlMapping>? Do)
{
    public override string ToString() => $"{Code} {Kind}: {What}";
}

/// <summary>The ways of which the rules speak.</summary>
internal static class Damages
{
    private static readonly string[] Workloads = ["Deployment", "CronJob", "Job"];

    internal static readonly IReadOnlyList<Damage> All =
    [
        .. Workloads.SelectMany(OfPod),
        new("PLAT3003", "Deployment", "one replica", o => Map(o, "spec")["replicas"] = 1),
        new("PLAT3003", "HorizontalPodAutoscaler", "one replica", o => Map(o, "spec")["minReplicas"] = 1),
        new("PLAT3003", "Rollout", "one replica", o => Map(o, "spec")["replicas"] = 1),
        new("PLAT3023", "PodDisruptionBudget", "deleted", null),
        new("PLAT3023", "PodDisruptionBudget", "other pods", o => Map(o, "spec", "selector", "matchLabels")["app"] = "other"),
        new("PLAT3043", "Deployment", "not spread", o => Map(o, "spec", "template", "spec").Remove("topologySpreadConstraints")),
        new("PLAT3015", "PodDisruptionBudget", "none may be unavailable", o => Map(o, "spec")["maxUnavailable"] = 0),
        new("PLAT3016", "Deployment", "recreated", o => Map(o, "spec", "strategy")["type"] = "Recreate"),
        new("PLAT3016", "Deployment", "all unavailable", o => Map(o, "spec", "strategy", "rollingUpdate")["maxUnavailable"] = "100%"),
        new("PLAT3016", "Rollout", "all unavailable", o => Map(o, "spec", "strategy", "canary")["maxUnavailable"] = "100%"),
        new("PLAT3014", "NetworkPolicy", "deleted", null),
        new("PLAT3014", "NetworkPolicy", "no egress", o => Map(o, "spec")["policyTypes"] = new YamlSequence { "Ingress" }),
        new("PLAT3014", "NetworkPolicy", "other pods", o => Map(o, "spec", "podSelector", "matchLabels")["app"] = "other"),
        new("PLAT3002", "PrometheusRule", "no runbook", WithoutRunbook),
        new("PLAT3008", "HTTPRoute", "no listener", o => ((YamlMapping)((YamlSequence)o.At("spec", "parentRefs")!).Items[0]).Remove("sectionName")),
        new("PLAT3008", "Service", "a load balancer", o => Map(o, "spec")["type"] = "LoadBalancer"),
        new("PLAT3010", "PrometheusRule", "deleted", null),
        new("PLAT3012", "ScheduledBackup", "deleted", null),
        new("PLAT3012", "ScheduledBackup", "suspended", o => Map(o, "spec")["suspend"] = true),
        new("PLAT3012", "ObjectStore", "kept for a day", o => Map(o, "spec")["retentionPolicy"] = "1d"),
    ];

    internal static YamlMapping Map(YamlMapping from, params ReadOnlySpan<string> path) => (YamlMapping)from.At(path)!;

    private static IEnumerable<Damage> OfPod(string kind)
    {
        string[] spec = kind == "CronJob" ? ["spec", "jobTemplate", "spec", "template", "spec"] : ["spec", "template", "spec"];
        YamlMapping Pod(YamlMapping o) => Map(o, spec);
        YamlMapping Container(YamlMapping o) => (YamlMapping)((YamlSequence)Pod(o)["containers"]!).Items[0];
        YamlMapping Security(YamlMapping o) => Map(Container(o), "securityContext");
        Damage On(string code, string what, Action<YamlMapping> change) => new(code, kind, what, change);
        return
        [
            On("PLAT3004", "a foreign image", o => Container(o)["image"] = "docker.io/library/orders@sha256:" + new string('a', 64)),
            On("PLAT3024", "no digest", o => Container(o)["image"] = "registry.example.com/shop/orders:1"),
            On("PLAT3005", "no memory limit", o => Map(Container(o), "resources", "limits").Remove("memory")),
            On("PLAT3005", "no requests", o => Map(Container(o), "resources").Remove("requests")),
            On("PLAT3006", "privileged", o => Security(o)["privileged"] = true),
            On("PLAT3006", "may escalate", o => Security(o)["allowPrivilegeEscalation"] = true),
            On("PLAT3006", "keeps capabilities", o => Security(o).Remove("capabilities")),
            On("PLAT3006", "as root", o => Map(Pod(o), "securityContext")["runAsNonRoot"] = false),
            On("PLAT3006", "user 0", o => Map(Pod(o), "securityContext")["runAsUser"] = 0),
            On("PLAT3006", "no seccomp", o => Map(Pod(o), "securityContext").Remove("seccompProfile")),
            On("PLAT3006", "the node's network", o => Pod(o)["hostNetwork"] = true),
            On("PLAT3006", "the node's processes", o => Pod(o)["hostPID"] = true),
            On("PLAT3006", "the node's files", o => Pod(o)["volumes"] = new YamlSequence
            {
                new YamlMapping { ["name"] = "host", ["hostPath"] = new YamlMapping { ["path"] = "/" } },
            }),
            On("PLAT3017", "one second", o => Pod(o)["terminationGracePeriodSeconds"] = 1),
            On("PLAT3018", "no owner", o => Map(o, [.. spec[..^1], "metadata", "labels"]).Remove("platform-sdk.dev/owner")),
            On("PLAT3018", "no cost center", o => Map(o, [.. spec[..^1], "metadata", "labels"]).Remove("platform-sdk.dev/cost-center")),
            On("PLAT3028", "TLS is optional", o =>
            {
                foreach (var variable in ((YamlSequence)Container(o)["env"]!).OfType<YamlMapping>())
                {
                    if (variable.TextAt("name") == "Platform__Needs__Tls")
                        variable["value"] = "optional";
                }
            }),
        ];
    }

    private static void WithoutRunbook(YamlMapping rules)
    {
        foreach (var rule in ((YamlSequence)rules.At("spec", "groups")!).OfType<YamlMapping>()
            .SelectMany(group => ((YamlSequence)group["rules"]!).OfType<YamlMapping>()))
            (rule["annotations"] as YamlMapping)?.Remove("runbook_url");
    }

    /// <summary>The objects with one of them damaged.</summary>
    internal static IReadOnlyList<RenderedObject> Apply(Damage damage, IReadOnlyList<RenderedObject> objects, RenderedObject target)
    {
        if (damage.Do is null)
            return [.. objects.Where(o => !ReferenceEquals(o, target))];
        damage.Do(target.Object);
        return objects;
    }
}
