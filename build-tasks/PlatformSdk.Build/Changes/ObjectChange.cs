namespace PlatformSdk.Build.Changes;

/// <summary>One field of an object that changes, or a part of it that comes or goes.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Path">The field, with dots; entries of a list by their name.</param>
/// <param name="Before">Its value, or null when it is new.</param>
/// <param name="After">Its value, or null when it goes.</param>
internal sealed record ObjectChange(string Kind, string Path, string? Before, string? After)
{
    private const int LongestShown = 50;

    /// <summary>Whether the whole object is added or deleted.</summary>
    internal bool IsWhole => Path.Length == 0;

    /// <summary>Whether the process reads the field: true for its configuration, false for other ConfigMaps.</summary>
    internal bool IsRead { get; init; }

    /// <summary>The last key of the path, by which the same change in many places is recognised; a label with its whole name.</summary>
    internal string Leaf
    {
        get
        {
            foreach (var map in (string[])["labels.", "annotations."])
            {
                if (Path.LastIndexOf(map, StringComparison.Ordinal) is >= 0 and var at)
                    return Path[at..];
            }

            var closed = Path.LastIndexOf(']');
            return Path[(Path.LastIndexOf('.') is var dot && dot > closed ? dot + 1 : Path.LastIndexOf('.', Math.Max(closed, 0)) + 1)..];
        }
    }

    /// <summary>A description of the change. It contains no configuration values, because one may be confidential.</summary>
    internal string Words => IsWhole ? $"{Kind} {(Before is null ? "added" : "removed")}" : $"{Kind} {Path}: {Values}";

    internal string Values => IsShown(Before) && IsShown(After)
        ? $"{Before ?? "(none)"} -> {After ?? "(none)"}"
        : (Before, After) switch { (null, _) => "added", (_, null) => "removed", _ => "changed" };

    private bool IsShown(string? value) =>
        (Kind != "ConfigMap" || Path.StartsWith("metadata.", StringComparison.Ordinal)) && !Path.Contains(".env[", StringComparison.Ordinal)
        && (value is null || (value.Length <= LongestShown && !value.Contains('\n', StringComparison.Ordinal) && value is not ['{' or '[', ..]));
}
