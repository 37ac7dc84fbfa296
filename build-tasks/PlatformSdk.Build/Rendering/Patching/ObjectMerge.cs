using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>
/// Merges a patch into an object as Kubernetes would: strategic merge for its own kinds, JSON merge patch (RFC 7386) for custom resources.
/// Null deletes a key; <c>$patch: delete</c> deletes, <c>$patch: replace</c> replaces the map or the list entry that holds it.
/// </summary>
internal sealed class ObjectMerge
{
    private const string Directive = "$patch";

    private readonly string _kind;
    private readonly bool _strategic;

    private ObjectMerge(string apiVersion, string kind)
    {
        _kind = kind;
        _strategic = ListKeys.AreKnownFor(apiVersion);
    }

    /// <summary>Merges in place; false when the patch deletes the object as a whole.</summary>
    internal static bool Apply(YamlMapping target, YamlMapping patch, string apiVersion, string kind)
    {
        if (DirectiveOf(patch) == "delete")
            return false;
        new ObjectMerge(apiVersion, kind).Merge(target, patch);
        return true;
    }

    private void Merge(YamlMapping target, YamlMapping patch)
    {
        foreach (var (key, value) in patch.Entries)
        {
            switch (value)
            {
                case YamlScalar { IsNull: true }:
                case YamlMapping map when DirectiveOf(map) == "delete":
                    target.Remove(key.Value);
                    break;
                case YamlMapping map when target[key.Value] is YamlMapping below && DirectiveOf(map) != "replace":
                    Merge(below, map);
                    break;
                case YamlSequence list when _strategic && ListKeys.KeyOf(key.Value, _kind) is { } mergeKey && target[key.Value] is YamlSequence below
                    && IsKeyed(list, mergeKey):
                    MergeList(below, list, mergeKey);
                    break;
                default:
                    // A key can need quotes where it is written, as an empty one does.
                    if (key.Value != Directive)
                        target.Set(new YamlScalar(key.Value, ScalarStyle.Text) { Span = key.Span }, PatchValue.Clean(value));
                    break;
            }
        }
    }

    private void MergeList(YamlSequence target, YamlSequence patch, string mergeKey)
    {
        if (patch.OfType<YamlMapping>().Any(m => DirectiveOf(m) == "replace"))
            target.Items.Clear();
        var known = target.OfType<YamlMapping>().GroupBy(item => Text(item[mergeKey]) ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var deleted = new HashSet<YamlNode>();
        foreach (var entry in patch.OfType<YamlMapping>())
        {
            var name = Text(entry[mergeKey]) ?? "";
            var found = known.GetValueOrDefault(name);
            if (DirectiveOf(entry) == "delete" && found is not null)
            {
                deleted.Add(found);
                known.Remove(name);
            }
            else if (found is not null)
            {
                Merge(found, entry);
            }
            else if (DirectiveOf(entry) is null)
            {
                target.Add(known[name] = (YamlMapping)PatchValue.Clean(entry));
            }
        }

        target.Items.RemoveAll(deleted.Contains);
    }

    private static bool IsKeyed(YamlSequence list, string mergeKey) =>
        list.All(item => item is YamlMapping map && (map[mergeKey] is not null || DirectiveOf(map) == "replace"));

    private static string? DirectiveOf(YamlMapping map) => Text(map[Directive]);

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Value;
}
