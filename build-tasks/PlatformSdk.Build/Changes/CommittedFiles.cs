using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Changes;

/// <summary>The generated files as they are before a build writes: what changes as it was, and the rest as it is rendered.</summary>
internal sealed class CommittedFiles(IReadOnlyList<Change> changes, IReadOnlyList<Artifact> artifacts)
{
    private readonly Dictionary<string, string?> _before = changes.ToDictionary(c => c.Path, c => c.Before, StringComparer.Ordinal);

    internal string? Of(string path) =>
        _before.TryGetValue(path, out var before) ? before : artifacts.FirstOrDefault(a => a.Path == path)?.Content;
}
