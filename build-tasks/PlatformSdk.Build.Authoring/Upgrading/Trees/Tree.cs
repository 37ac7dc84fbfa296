using System.Text;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>The files of a folder by their path, with forward slashes.</summary>
internal sealed class Tree : SortedDictionary<string, TreeFile>
{
    internal Tree()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Every file of a folder.</summary>
    internal static Tree Read(string folder)
    {
        var tree = new Tree();
        foreach (var file in Directory.EnumerateFiles(folder, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
            tree[Path.GetRelativePath(folder, file).Replace('\\', '/')] = TreeFile.Read(file);
        return tree;
    }

    /// <summary>The folders that a path leads through, the outermost first.</summary>
    internal static IEnumerable<string> FoldersOf(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(1, parts.Length - 1).Select(count => string.Join('/', parts.Take(count)));
    }

    /// <summary>Replaces the text of a file.</summary>
    internal void Set(string path, string text) => this[path] = this[path] with { Content = Encoding.UTF8.GetBytes(text) };
}
