using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Changes;

/// <summary>The changes in the environments' folders, by object and field, each with its effect.</summary>
internal static class ObjectChanges
{
    // The ConfigMap that the hash is computed from shows the same change.
    private const string ConfigHash = ".platform-sdk.dev/config-hash";

    // It changes with every release, and the image already shows that.
    private const string VersionLabel = "metadata.labels.app.kubernetes.io/version";

    internal static IEnumerable<(Change File, ObjectChange Field, Effect Effect)> Collect(IReadOnlyList<Change> changes, CommittedFiles committed) =>
        // An environment that comes or goes as a whole has no changed fields, and comparing them is the longest part of a first build.
        ByEnvironment(changes).Where(environment => !IsWhole(environment)).SelectMany(environment =>
        {
            var workload = Workload.In(committed, environment.Key);
            return environment.SelectMany(file => FieldsOf(file, committed, workload).Select(field => (file, field.Change, field.Effect)));
        });

    /// <summary>Whether an environment is new, or is removed: with its other files, the one that lists them comes or goes.</summary>
    internal static bool IsWhole(IEnumerable<Change> environment) =>
        (environment.All(c => c.Before is null) || environment.All(c => c.After is null))
        && environment.Any(c => c.Path.EndsWith("/" + Kustomization.FileName, StringComparison.Ordinal));

    internal static IEnumerable<IGrouping<string, Change>> ByEnvironment(IReadOnlyList<Change> changes) => changes
        .Where(c => c.Path.EndsWith(".yaml", StringComparison.Ordinal) && c.Path.Split('/') is ["deploy", not ("gitops" or "chart"), _])
        .GroupBy(c => c.Path.Split('/')[1], StringComparer.Ordinal);

    private static IEnumerable<(ObjectChange Change, Effect Effect)> FieldsOf(Change change, CommittedFiles committed, Workload workload)
    {
        var fields = ObjectDiff.Compare(committed.Objects(change.Path), change.After is { } text ? CommittedFiles.Parse(text) : []);
        var sameObject = change is { Before: not null, After: not null } && !fields.Any(f => f.Path is "metadata.name" or "metadata.namespace");
        return fields
            .Where(f => f.Path != VersionLabel && f.Kind != "Kustomization" && !f.Path.EndsWith(ConfigHash, StringComparison.Ordinal))
            .Select(f => f with
            {
                IsRead = change.Path.EndsWith("/config-map.yaml", StringComparison.Ordinal),
                IsOfMigrations = change.Path.EndsWith("/" + Names.MigrationJobFile, StringComparison.Ordinal),
            })
            .Select(f => (f, Effects.EffectOf(f, sameObject, workload)));
    }
}
