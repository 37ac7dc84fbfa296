namespace PlatformSdk.Build.Changes;

/// <summary>A changed field of an object, or a part that is added or deleted.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Path">The field, with dots; list entries by name.</param>
/// <param name="Before">The old value, or null when it is new.</param>
/// <param name="After">The new value, or null when it is deleted.</param>
internal sealed record ObjectChange(string Kind, string Path, string? Before, string? After)
{
    private const int LongestShown = 50;

    /// <summary>Whether the whole object is added or deleted.</summary>
    internal bool IsWhole => Path.Length == 0;

    /// <summary>The name of the object.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Whether the process reads the field: true for its configuration, false for other ConfigMaps.</summary>
    internal bool IsRead { get; init; }

    /// <summary>Whether it is in the Job that applies migrations.</summary>
    internal bool IsOfMigrations { get; init; }

    /// <summary>The last key of the path, which groups the same change in several places; for a label, its full name.</summary>
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

    /// <summary>Whether both values may be shown.</summary>
    internal bool ShowsValues => !IsWhole && IsShown(Before) && IsShown(After);

    internal string Values => ShowsValues ? $"{Before ?? "(none)"} -> {After ?? "(none)"}" : Verb;

    /// <summary>The change without values.</summary>
    internal string Verb => (Before, After) switch { (null, _) => "added", (_, null) => "removed", _ => "changed" };

    private bool IsShown(string? value) =>
        (Kind != "ConfigMap" || Path.StartsWith("metadata.", StringComparison.Ordinal)) && !Path.Contains(".env[", StringComparison.Ordinal)
        && (value is null || (value.Length <= LongestShown && !value.Contains('\n', StringComparison.Ordinal) && value is not ['{' or '[', ..]));
}
