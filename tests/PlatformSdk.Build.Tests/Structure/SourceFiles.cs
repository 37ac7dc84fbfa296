namespace PlatformSdk.Build.Tests.Structure;

/// <summary>What is written by hand: nothing that a build or a package manager makes.</summary>
internal static class SourceFiles
{
    private static readonly string[] s_made = [".git", "bin", "obj", "artifacts", "node_modules"];

    /// <summary>All C# files below a folder.</summary>
    internal static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*.cs").Concat(
        Directory.EnumerateDirectories(folder).Where(inner => !s_made.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(Below));
}
