using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>
/// The one writer of the exports. A format is a table: each field with its path, whose keys are separated by '/', and its value. What the build does
/// not know is left out.
/// </summary>
/// <typeparam name="T">What the document describes.</typeparam>
internal sealed class ExportTable<T>(params IReadOnlyList<(string Path, Func<T, YamlNode?> Value)> fields)
{
    internal YamlMapping Write(T source)
    {
        var document = new YamlMapping();
        foreach (var (path, value) in fields)
        {
            if (value(source) is { } node && !IsEmpty(node))
                Put(document, path.Split('/'), node);
        }

        return document;
    }

    private static void Put(YamlMapping document, string[] path, YamlNode node)
    {
        foreach (var key in path[..^1])
        {
            if (document[key] is null)
                document[key] = new YamlMapping();
            document = (YamlMapping)document[key]!;
        }

        document[path[^1]] = node;
    }

    private static bool IsEmpty(YamlNode node) => node is YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 };
}
