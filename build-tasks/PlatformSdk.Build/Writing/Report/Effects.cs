namespace PlatformSdk.Build.Writing.Report;

/// <summary>What the change of a field does in a cluster.</summary>
internal static class Effects
{
    private static readonly string[] RoutingKinds = ["Service", "HTTPRoute", "NetworkPolicy"];

    /// <summary>Fields that Kubernetes refuses to change: the object must be deleted and made anew.</summary>
    private static readonly (string Kind, string Path)[] ImmutableFields =
        [("Deployment", "spec.selector"), ("Job", "spec.template"), ("Job", "spec.selector"), ("Service", "spec.clusterIP")];

    internal static Effect Of(ObjectChange change, bool sameObject)
    {
        // An object under another name or in another namespace is another object; nothing of it is changed.
        if (sameObject && Array.Exists(ImmutableFields, f => f.Kind == change.Kind && IsBelow(change.Path, f.Path)))
            return Effect.Immutable;

        if (change.Kind == "Deployment" && IsBelow(change.Path, "spec.template"))
            return Effect.RollsPods;
        return RoutingKinds.Contains(change.Kind) && IsBelow(change.Path, "spec") ? Effect.Routing : Effect.None;
    }

    internal static string Words(Effect effect) => effect switch
    {
        Effect.Immutable => "cannot be changed in place",
        Effect.RollsPods => "rolls the pods",
        Effect.Routing => "changes routing",
        _ => "no effect on pods",
    };

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] is '.' or '[');
}
