using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The pod template of every workload: it meets the <c>restricted</c> Pod Security Standard and leaves time to shut down.</summary>
internal static class PodTemplate
{
    internal static YamlMapping TemplateFor(ResolvedService service) => new()
    {
        ["metadata"] = new YamlMapping
        {
            ["labels"] = Labels.OfPod(service),
            ["annotations"] = service.Commit is null ? null : new YamlMapping { [Labels.Prefix + "commit"] = Quoted(service.Commit) },
        },
        ["spec"] = new YamlMapping
        {
            ["serviceAccountName"] = Quoted(service.Name),
            ["automountServiceAccountToken"] = false,
            ["enableServiceLinks"] = false,
            ["priorityClassName"] = QuotedOrNone(PriorityClass(service)),
            ["restartPolicy"] = Rollouts.RunsPods(service) ? "Always" : "Never",
            ["terminationGracePeriodSeconds"] = service.GraceSeconds,
            ["securityContext"] = new YamlMapping
            {
                ["runAsNonRoot"] = true,
                ["runAsUser"] = RuntimeDefaults.AppUser,
                ["runAsGroup"] = RuntimeDefaults.AppUser,
                ["fsGroup"] = RuntimeDefaults.AppUser,
                ["seccompProfile"] = new YamlMapping { ["type"] = "RuntimeDefault" },
            },
            ["nodeSelector"] = NodeSelector(service),
            ["tolerations"] = service.Resources.Gpu is null ? null : new YamlSequence
            {
                new YamlMapping { ["key"] = Container.Gpu, ["operator"] = "Exists", ["effect"] = "NoSchedule" },
            },
            ["topologySpreadConstraints"] = Rollouts.RunsPods(service) && service.Replicas.Max > 1
                ? new YamlSequence { Spread(service, "topology.kubernetes.io/zone"), Spread(service, "kubernetes.io/hostname") }
                : null,
            ["containers"] = new YamlSequence { Container.ContainerFor(service) },
            ["volumes"] = YamlSequence.FromItems([Temporary.Volume(), .. SecretVolumes.VolumesFor(service), .. TrustVolume.VolumesFor(service)]),
        },
    };

    /// <summary>Without it, the scheduler would place a pod on a node whose processor the image has no program for.</summary>
    private static YamlMapping? NodeSelector(ResolvedService service) => service.Architectures is [var only]
        ? new() { ["kubernetes.io/arch"] = Quoted(Description.Shapes.Choice.Word(only)) }
        : null;

    private static string? PriorityClass(ResolvedService service) =>
        service.Platform.Tiers.GetValueOrDefault(Description.Shapes.Choice.Word(service.Tier))?.PriorityClass;

    /// <summary>Spreads pods evenly where possible, but never keeps a pod waiting.</summary>
    private static YamlMapping Spread(ResolvedService service, string topologyKey) => new()
    {
        ["maxSkew"] = 1,
        ["topologyKey"] = topologyKey,
        ["whenUnsatisfiable"] = "ScheduleAnyway",
        ["labelSelector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
        // Only pods of the same revision count; otherwise a rollout ends uneven. A Rollout's pods have a different label.
        ["matchLabelKeys"] = Rollouts.HasRollout(service)
            ? new YamlSequence { "rollouts-pod-template-hash" }
            : new YamlSequence { "pod-template-hash" },
    };
}
