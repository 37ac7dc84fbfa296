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
                    ? $"{environment.Key}: removed from the repository; what runs there stays until you delete it"
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

    /// <summary>Every change of a field, with its file and its effect.</summary>
    internal static IEnumerable<(Change File, ObjectChange Field, Effect Effect)> Fields(IReadOnlyList<Change> changes) =>
        ByEnvironment(changes).SelectMany(e => e).SelectMany(file => Fields(file).Select(f => (file, f.Change, f.Effect)));

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
