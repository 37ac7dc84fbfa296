namespace PlatformSdk.Build.Changes;

/// <summary>One field of an object that changes.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Path">The field, with dots; entries of a list by their name.</param>
/// <param name="Before">Its value, or null when it is new.</param>
/// <param name="After">Its value, or null when it goes.</param>
internal sealed record ObjectChange(string Kind, string Path, string? Before, string? After)
{
    private const int LongestShown = 50;

    /// <summary>Whether the object as a whole comes or goes.</summary>
    internal bool IsWhole => Path.Length == 0;

    /// <summary>Whether the process reads it: the configuration, and no other ConfigMap.</summary>
    internal bool IsRead { get; init; }

    /// <summary>In words. Values of configuration are not shown: somebody may have put there what does not belong into a log.</summary>
    internal string Words => IsWhole
        ? $"{Kind} {(Before is null ? "added" : "removed")}"
        : IsShown
        ? $"{Kind} {Path}: {Before ?? "(none)"} -> {After ?? "(none)"}"
        : $"{Kind} {Path}: {(Before, After) switch { (null, _) => "added", (_, null) => "removed", _ => "changed" }}";

    private bool IsShown =>
        Kind != "ConfigMap"
        && !Path.Contains(".env[", StringComparison.Ordinal)
        && (Before?.Length ?? 0) <= LongestShown
        && (After?.Length ?? 0) <= LongestShown;
}
