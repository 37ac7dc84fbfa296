namespace PlatformSdk.Build.Rendering;

/// <summary>
/// The first line of every generated file. It tells a fresh clone, without a list of files, which files a build may replace and delete. Its beginning
/// must never change, because files from older versions have it.
/// </summary>
internal static class Mark
{
    internal const string Beginning = "Generated from platform.yaml by PlatformSdk";

    internal const string Text = Beginning + "; change it there, or patch it under deploy/patches/.";

    /// <summary>The mark of a file that describes a system.</summary>
    internal const string OfSystem = Beginning + "; change a service's platform.yaml, and build the system again.";

    internal const string Comment = "# " + Text;

    /// <summary>The mark of a file that the user's own file can replace.</summary>
    internal const string PageText = Beginning + "; change it there. To write this file yourself, remove this line.";

    /// <summary>Whether the first lines of a file mark it as generated.</summary>
    internal static bool IsIn(string content) => content.AsSpan(0, Math.Min(content.Length, 256)).Contains(Beginning, StringComparison.Ordinal);
}
