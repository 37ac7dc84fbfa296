using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>The committed generated files, read once: their text, and the objects in them.</summary>
internal sealed class CommittedFiles(Dictionary<string, string> texts)
{
    private readonly Dictionary<string, IReadOnlyList<CommittedObject>> _objects = new(StringComparer.Ordinal);

    /// <summary>The text of a file; null when it is missing or unreadable.</summary>
    internal string? TextOf(string path) => texts.GetValueOrDefault(path);

    /// <summary>The objects in a file; empty when it is missing or was damaged by hand.</summary>
    internal IReadOnlyList<CommittedObject> Objects(string path)
    {
        if (!_objects.TryGetValue(path, out var objects))
            _objects[path] = objects = TextOf(path) is { } text ? Parse(text) : [];
        return objects;
    }

    /// <summary>The objects in a text; one that was damaged by hand has none.</summary>
    internal static IReadOnlyList<CommittedObject> Parse(string text) =>
        [.. (YamlReader.ReadAll(text, "", new FindingList()) ?? []).OfType<YamlMapping>().Select(o => new CommittedObject(o))];
}
