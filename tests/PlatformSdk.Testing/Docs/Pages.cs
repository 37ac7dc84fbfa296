namespace PlatformSdk.Testing.Docs;

/// <summary>What people read: every page but those that are derived, whose examples are held where they are derived.</summary>
public static class Pages
{
    private static readonly string[] s_single = ["README.md", "CONTRIBUTING.md", "samples/README.md", "templates/README.md"];
    private static readonly string[] s_folders = ["docs", "sdk", "build-tasks"];
    private static readonly string[] s_derived = ["docs/diagnostics.md", "docs/platform-yaml.md"];

    /// <summary>Their paths in the repository.</summary>
    public static IReadOnlyList<string> All(string root) =>
    [
        .. s_single,
        .. s_folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(page => !s_derived.Contains(page) && !page.Contains("/obj/", StringComparison.Ordinal)
                && !page.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Everything in them that can be run, read or compiled, marked or not.</summary>
    public static IEnumerable<Fence> Fences(string root) => All(root).SelectMany(page => Fence.Of(page, File.ReadAllText(Path.Combine(root, page))));
}
