using PlatformSdk.Build.Description;
using PlatformSdk.Build.Rendering.Exports;

namespace PlatformSdk.Build.Changes;

/// <summary>The changes that a build makes, ordered by path, and the files that are committed before it.</summary>
internal sealed class ChangePlan(IReadOnlyList<Change> changes, CommittedFiles committed)
{
    private readonly string? _only;
    private readonly Lazy<IReadOnlyList<(Change File, ObjectChange Field, Effect Effect)>> _fields =
        new(() => [.. ObjectChanges.Collect(changes, committed)]);

    private ChangePlan(ChangePlan all, string only)
        : this([.. all.Changes.Where(c => IsIn(only, c))], all.Committed)
    {
        _only = only;
        LeftAsItIs = all.Changes.Where(c => !IsIn(only, c)).Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
    }

    internal static ChangePlan None { get; } = new([], new CommittedFiles([]));

    internal IReadOnlyList<Change> Changes => changes;

    internal CommittedFiles Committed => committed;

    /// <summary>The same changes field by field, for the objects in the environments' folders.</summary>
    internal IReadOnlyList<(Change File, ObjectChange Field, Effect Effect)> Fields => _fields.Value;

    /// <summary>Files that would change but stay, because a release writes only the files of one environment.</summary>
    internal IReadOnlySet<string> LeftAsItIs { get; } = new HashSet<string>();

    /// <summary>The part of the plan for one environment; without one, the whole plan.</summary>
    internal ChangePlan For(string? environment) => environment is null ? this : new ChangePlan(this, environment);

    /// <summary>Whether it includes the files of an environment.</summary>
    internal bool Covers(string environment) => _only is null || _only == environment;

    private static bool IsIn(string environment, Change change) => change.Path.StartsWith($"deploy/{environment}/", StringComparison.Ordinal)
        || change.Path.StartsWith($"{Drills.Folder}/{environment}/", StringComparison.Ordinal) || change.Path == ChartFiles.Manifests(environment);
}
