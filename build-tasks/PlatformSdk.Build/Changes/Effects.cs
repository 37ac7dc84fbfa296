using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>Determines the effect of a changed field in a cluster.</summary>
internal static class Effects
{
    private static readonly string[] RoutingKinds = ["Service", "HTTPRoute", "GRPCRoute", "NetworkPolicy"];

    /// <summary>Fields that are immutable in Kubernetes: the object must be deleted and created again.</summary>
    private static readonly (string Kind, string Path)[] ImmutableFields =
        [("Deployment", "spec.selector"), ("Job", "spec.template"), ("Job", "spec.selector"), ("Service", "spec.clusterIP")];

    /// <param name="change">The change.</param>
    /// <param name="sameObject">
    /// Whether the object keeps its name and namespace. With another name it is a different object, so no field of it changes.
    /// </param>
    /// <param name="workload">The workload of the environment.</param>
    internal static Effect EffectOf(ObjectChange change, bool sameObject, Workload workload)
    {
        // The former one is deleted first, so nothing in it is immutable.
        if (change.IsOfMigrations)
            return workload.IsReleased ? Effect.Migrates : Effect.NotReleased;
        var runs = OfRunning(change, workload.IsJob);
        // Before the first release, no workload has been applied; other objects may have been.
        if (!workload.IsReleased && runs is not (Effect.StartsPods or Effect.Labels) && change.Kind != "Service")
            return Effect.NotReleased;
        return sameObject && Array.Exists(ImmutableFields, f => f.Kind == change.Kind && IsBelow(change.Path, f.Path)) ? Effect.Immutable
            : !workload.IsReleased && !IsFirstImage(change) && runs == Effect.StartsPods ? Effect.NotReleased : runs;
    }

    internal static string Words(Effect effect) => effect switch
    {
        Effect.Immutable => "immutable",
        Effect.StopsPods => "stops pods",
        Effect.StartsPods => "starts pods",
        Effect.Migrates => "the next release migrates with it",
        Effect.RollsPods => "rolls the pods",
        Effect.Scales => "changes the number of pods",
        Effect.Disruption => "changes how many pods may be down",
        Effect.Routing => "changes routing",
        Effect.Alerts => "changes alerts",
        Effect.NextRun => "takes effect at the next run",
        Effect.NotReleased => "nothing is released there yet",
        _ => "no effect on pods",
    };

    /// <summary>The importance of a change: before the first release it is the same as after it.</summary>
    internal static Effect Weight(ObjectChange change, Effect effect) => effect == Effect.NotReleased ? OfRunning(change, isJob: false) : effect;

    private static Effect OfRunning(ObjectChange change, bool isJob) => change.Kind switch
    {
        "Deployment" or "Rollout" or "Job" when change.IsWhole => change.After is null ? Effect.StopsPods : Effect.StartsPods,
        "Deployment" or "CronJob" when IsFirstImage(change) => change.Kind == "CronJob" ? Effect.NextRun : Effect.StartsPods,
        "Deployment" when change.Path.EndsWith(".image", StringComparison.Ordinal) && IsUnreleased(change.After) => Effect.StopsPods,
        "Deployment" when IsBelow(change.Path, "spec.template") => Effect.RollsPods,
        "Deployment" or "Rollout" when change.Path == "spec.replicas" => Effect.Scales,
        "HorizontalPodAutoscaler" or "ScaledObject" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.Scales,
        "PodDisruptionBudget" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.Disruption,
        "PrometheusRule" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.Alerts,
        "Cluster" when change.IsWhole => change.After is null ? Effect.StopsPods : Effect.StartsPods,
        "Cluster" when change.Path == "spec.instances" => Effect.Scales,
        "Cluster" when IsBelow(change.Path, "spec") => Effect.RollsPods,
        "ConfigMap" when change.IsRead && (change.IsWhole || IsBelow(change.Path, "data")) => isJob ? Effect.NextRun : Effect.RollsPods,
        "Job" when change.Path == "metadata.name" => Effect.StartsPods,
        "CronJob" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.NextRun,
        _ when RoutingKinds.Contains(change.Kind) && (change.IsWhole || IsBelow(change.Path, "spec")) => Effect.Routing,
        _ => IsBelow(change.Path, "metadata") ? Effect.Labels : Effect.None,
    };

    private static bool IsFirstImage(ObjectChange change) =>
        change.Path.EndsWith(".image", StringComparison.Ordinal) && IsUnreleased(change.Before) && !IsUnreleased(change.After);

    private static bool IsUnreleased(string? image) => image?.EndsWith(":" + ImageReference.Unreleased, StringComparison.Ordinal) == true;

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] is '.' or '[');
}
