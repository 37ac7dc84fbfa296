using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Retiring;

/// <summary>Sets a key of a description in its text. Every other character stays: comments, order, quotes and line ends.</summary>
internal static class TopLevelKey
{
    /// <summary>The text with the key, or null where it cannot be set without changing something else.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">A value that needs no quotes.</param>
    internal static string? Set(string text, string file, string key, string value)
    {
        if (Parse(text, file) is not { } before)
            return null;
        var lines = text.Split('\n').ToList();
        if (before.Find(key) is { Value: YamlScalar { Style: ScalarStyle.Plain or ScalarStyle.Quoted } old } entry
            && entry.Key.Span.Line == old.Span.Line && old.Span.EndLine == old.Span.Line)
        {
            var line = lines[old.Span.Line - 1];
            lines[old.Span.Line - 1] = line[..(old.Span.Column - 1)] + value + line[(old.Span.EndColumn - 1)..];
        }
        else if (before.Find(key) is null && before.Find("owner") is { } owner && owner.Key.Span.Column == 1)
            lines.Insert(owner.Key.Span.Line, $"{key}: {value}" + (lines[owner.Key.Span.Line - 1].EndsWith('\r') ? "\r" : ""));
        else
            return null;
        var edited = string.Join('\n', lines);
        before[key] = new YamlScalar(value, ScalarStyle.Plain);
        return Parse(edited, file) is { } after && NodeDifference.Between(before, after) is null ? edited : null;
    }

    private static YamlMapping? Parse(string text, string file) => DescriptionFile.ParseMapping(text, file, new FindingList());
}
