namespace PlatformSdk.Build.Rendering;

/// <summary>
/// The first line of everything we write. By it a fresh clone knows, with no list to consult, which files are ours to replace and to
/// delete. Its beginning must never change: files of older versions carry it.
/// </summary>
internal static class Mark
{
    private const string Beginning = "Generated from platform.yaml by PlatformSdk";

    internal const string Text = Beginning + "; change it there, or patch it under deploy/patches/.";

    internal const string Comment = "# " + Text;

    /// <summary>Of a file that gives way to one of the user's.</summary>
    internal const string PageText = Beginning + "; change it there. To write this file yourself, remove this line.";

    /// <summary>Whether a file's content says, within its first lines, that it is ours.</summary>
    internal static bool IsIn(string content) => content.AsSpan(0, Math.Min(content.Length, 256)).Contains(Beginning, StringComparison.Ordinal);
}
