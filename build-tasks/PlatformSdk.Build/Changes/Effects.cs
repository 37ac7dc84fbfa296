using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>What the change of a field does in a cluster.</summary>
internal static class Effects
{
    private static readonly string[] RoutingKinds = ["Service", "HTTPRoute", "GRPCRoute", "NetworkPolicy"];

    /// <summary>Fields that Kubernetes refuses to change: the object must be deleted and created again.</summary>
    private static readonly (string Kind, string Path)[] ImmutableFields =
        [("Deployment", "spec.selector"), ("Job", "spec.template"), ("Job", "spec.selector"), ("Service", "spec.clusterIP")];

    internal static Effect Of(ObjectChange change, bool sameObject)
    {
        // An object under another name or in another namespace is another object; nothing of it is changed.
        if (sameObject && Array.Exists(ImmutableFields, f => f.Kind == change.Kind && IsBelow(change.Path, f.Path)))
            return Effect.Immutable;

        return change.Kind switch
        {
            "Deployment" or "Rollout" or "Job" when change.IsWhole => change.After is null ? Effect.StopsPods : Effect.StartsPods,
            "Deployment" when change.Path.EndsWith(".image", StringComparison.Ordinal) && IsUnreleased(change.Before) => Effect.StartsPods,
            "Deployment" when change.Path.EndsWith(".image", StringComparison.Ordinal) && IsUnreleased(change.After) => Effect.StopsPods,
            "Deployment" when IsBelow(change.Path, "spec.template") => Effect.RollsPods,
            "Deployment" or "Rollout" when change.Path == "spec.replicas" => Effect.Scales,
            "HorizontalPodAutoscaler" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.Scales,
            "ConfigMap" when change.IsRead && (change.IsWhole || IsBelow(change.Path, "data")) => Effect.RollsPods,
            "Job" when change.Path == "metadata.name" => Effect.StartsPods,
            "CronJob" when change.IsWhole || IsBelow(change.Path, "spec") => Effect.NextRun,
            _ => RoutingKinds.Contains(change.Kind) && (change.IsWhole || IsBelow(change.Path, "spec")) ? Effect.Routing : Effect.None,
        };
    }

    internal static string Words(Effect effect) => effect switch
    {
        Effect.Immutable => "immutable",
        Effect.StopsPods => "stops pods",
        Effect.StartsPods => "starts pods",
        Effect.RollsPods => "rolls the pods",
        Effect.Scales => "changes the number of pods",
        Effect.Routing => "changes routing",
        Effect.NextRun => "takes effect at the next run",
        _ => "no effect on pods",
    };

    private static bool IsUnreleased(string? image) => image?.EndsWith(":" + ImageReference.Unreleased, StringComparison.Ordinal) == true;

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] is '.' or '[');
}
