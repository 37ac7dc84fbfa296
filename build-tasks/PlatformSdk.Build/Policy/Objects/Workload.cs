using System.Globalization;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>A workload that serves all the time, with the least number of pods that it has.</summary>
/// <param name="Object">The Deployment, StatefulSet or Rollout.</param>
/// <param name="Pods">Its pods; those of the Deployment that a Rollout refers to.</param>
/// <param name="Least">The least number of its pods.</param>
/// <param name="By">The object that sets the number: the workload or its autoscaler.</param>
/// <param name="Field">The field in which it does.</param>
internal sealed record Workload(RenderedObject Object, PodSpec Pods, int Least, RenderedObject By, FieldPath Field)
{
    internal string What => $"{Object.Kind} '{Shorten.Text(Object.Name)}'";

    internal static IReadOnlyList<Workload> In(ResolvedService service, IReadOnlyList<RenderedObject> objects) =>
        [.. objects.Where(o => o.Kind is "Deployment" or "StatefulSet" or "Rollout").Select(o => Read(o, service, objects)).OfType<Workload>()];

    private static Workload? Read(RenderedObject workload, ResolvedService service, IReadOnlyList<RenderedObject> objects)
    {
        var template = workload.Object.TextAt("spec", "workloadRef", "name") is { } other
            ? objects.FirstOrDefault(o => o.Kind == "Deployment" && o.Name == other)
            : workload;
        var written = Number(workload, "spec", "replicas");
        var scaler = objects.FirstOrDefault(o => Scales(o, workload));
        // A Rollout runs its pods; or, while it takes over, an autoscaler that has left it once did.
        var isAsleep = workload.Kind == "Deployment" && objects.Any(o => o.Kind == "Rollout"
            && o.Object.TextAt("spec", "workloadRef", "name") == workload.Name)
            && (written == 0 || (written is null && scaler is null && Rollouts.IsMoving(service)));
        if (template is null || PodSpec.In(template) is not { } pods || isAsleep)
            return null;
        if (scaler is null)
            return Rollouts.IsMoving(service) && written is null && workload.Source is null
                ? null
                : new Workload(workload, pods, written ?? 1, workload, FieldPath.To("spec", "replicas"));
        var (field, usual) = scaler.Kind == "ScaledObject" ? ("minReplicaCount", 0) : ("minReplicas", 1);
        var least = Number(scaler, "spec", field) ?? usual;
        // A worker that waits for messages may sleep: KEDA wakes it.
        return new Workload(workload, pods, least == 0 && scaler.Kind == "ScaledObject" && service.Kind == ServiceKind.Worker ? int.MaxValue : least,
            scaler, FieldPath.To("spec", field));
    }

    private static bool Scales(RenderedObject scaler, RenderedObject workload) =>
        scaler.Kind is "HorizontalPodAutoscaler" or "ScaledObject"
        && scaler.Object.TextAt("spec", "scaleTargetRef", "name") == workload.Name
        && (scaler.Object.TextAt("spec", "scaleTargetRef", "kind") ?? "Deployment") == workload.Kind;

    private static int? Number(RenderedObject from, params ReadOnlySpan<string> path) =>
        int.TryParse(from.Object.TextAt(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
