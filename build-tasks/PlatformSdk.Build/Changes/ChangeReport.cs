using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>Says in words what a build changes in each environment, and what that does to what runs there.</summary>
internal static class ChangeReport
{
    private const int MostLines = 8;

    // The ConfigMap that it is taken of says the same.
    private const string ConfigHash = ".platform-sdk.dev/config-hash";

    // Every release changes it: the image says the same once.
    private const string VersionLabel = "metadata.labels.app.kubernetes.io/version";

    /// <summary>The lines for the build log.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<Change> changes)
    {
        foreach (var environment in ByEnvironment(changes))
        {
            if (environment.All(c => c.Before is null) || environment.All(c => c.After is null))
            {
                yield return environment.First().After is null
                    ? $"{environment.Key}: the environment is gone from the repository; what runs there stays until it is deleted"
                    : $"{environment.Key}: new";
                continue;
            }

            var fields = environment.SelectMany(Fields).OrderByDescending(f => f.Effect).ToList();
            foreach (var (change, effect) in fields.Take(MostLines))
                yield return $"{environment.Key}: {change.Words} ({Effects.Words(effect)})";
            if (fields.Count > MostLines)
                yield return $"{environment.Key}: and {fields.Count - MostLines} more";
        }
    }

    /// <summary>What Kubernetes would refuse is an error before it is written; what would drop pods for a moment is a warning.</summary>
    internal static void Check(IReadOnlyList<Change> changes, PlatformModel model, FindingList findings)
    {
        foreach (var change in ByEnvironment(changes).SelectMany(e => e))
        {
            var released = model.Environments.FirstOrDefault(e => e.IsReleased && e.Environment == change.Path.Split('/')[1]);
            foreach (var (field, effect) in Fields(change))
            {
                if (effect == Effect.Immutable)
                {
                    findings.Add(WritingCodes.ImmutableField, Span.Of(change.Path),
                        $"{field.Words}, but Kubernetes does not change this field of a {field.Kind}. Take the change back; or delete the object " +
                            $"in the cluster and '{change.Path}', and build again.");
                }
                else if (released is not null && change.After is not null
                    && field is { Kind: "Deployment" or "Rollout", Path: "spec.replicas", Before: not ("0" or "1"), After: null })
                {
                    findings.Add(WritingCodes.ReplicasReleased, Span.Of(change.Path),
                        $"The autoscaler or the canary takes over from replicas: {field.Before}, and for a moment there would be one pod. Before " +
                            $"this is applied, run 'kubectl apply edit-last-applied " +
                            $"{(field.Kind == "Rollout" ? "rollout.argoproj.io" : "deployment")}/{released.Name} -n {released.Namespace}' and " +
                            $"remove spec.replicas there.");
                }
            }
        }
    }

    private static IEnumerable<IGrouping<string, Change>> ByEnvironment(IReadOnlyList<Change> changes) => changes
        .Where(c => c.Path.EndsWith(".yaml", StringComparison.Ordinal) && c.Path.Split('/') is ["deploy", not "gitops", _])
        .GroupBy(c => c.Path.Split('/')[1], StringComparer.Ordinal);

    private static IEnumerable<(ObjectChange Change, Effect Effect)> Fields(Change change)
    {
        var fields = ObjectDiff.Of(change.Before, change.After);
        // Of an object that comes or goes, its fields say nothing more.
        if (change.Before is null || change.After is null)
            fields = [.. fields.Where(f => f.Path == "kind").Select(f => f with { Path = "" })];
        var sameObject = change is { Before: not null, After: not null } && !fields.Any(f => f.Path is "metadata.name" or "metadata.namespace");
        return fields
            .Where(f => f.Path != VersionLabel && f.Kind != "Kustomization" && !f.Path.EndsWith(ConfigHash, StringComparison.Ordinal))
            .Select(f => f with { IsRead = change.Path.EndsWith("/config-map.yaml", StringComparison.Ordinal) })
            .Select(f => (f, Effects.Of(f, sameObject)));
    }
}
