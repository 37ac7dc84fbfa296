using PlatformSdk.Build.Authoring.Upgrading.Records;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>The user's files that a merge needs: those of the template, and any other file that may be one of them under another name.</summary>
internal static class OwnTree
{
    // A file of a template is never larger.
    private const long Largest = 1 << 20;

    /// <summary>The user's files at the paths of both templates, and the others if a file of the former template is missing.</summary>
    internal static Tree Read(string folder, Tree former, Tree latter)
    {
        var tree = new Tree();
        foreach (var path in former.Keys.Union(latter.Keys).Where(path => File.Exists(Path.Combine(folder, path))))
            tree[path] = TreeFile.Read(Path.Combine(folder, path));
        if (former.Keys.All(tree.ContainsKey))
            return tree;
        foreach (var file in Files(folder).Where(file => new FileInfo(file) is { LinkTarget: null, Length: <= Largest }))
            tree.TryAdd(Path.GetRelativePath(folder, file).Replace('\\', '/'), TreeFile.Read(file));
        return tree;
    }

    /// <summary>The paths that lead through a link: what is behind it belongs to something else.</summary>
    internal static IEnumerable<string> Linked(string folder, IEnumerable<string> paths) => paths.Where(path => Tree.FoldersOf(path).Append(path)
        .Any(part => new FileInfo(Path.Combine(folder, part)).LinkTarget is not null));

    /// <summary>Not those of a scaffold inside this one.</summary>
    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder)
        .Concat(ScaffoldFolders.Subfolders(folder).Where(sub => !ScaffoldFolders.Holds(sub)).SelectMany(Files));
}
