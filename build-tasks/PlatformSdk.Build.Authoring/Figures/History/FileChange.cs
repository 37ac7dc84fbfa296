namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>A change of a file that figures are made of: a description or a release.</summary>
/// <param name="Folder">The folder of the service, relative to the top of the repository; empty at the top.</param>
/// <param name="Environment">The environment of a release; null for a description.</param>
/// <param name="Kind">As git names it: A (added), M (modified), D (deleted), T (its type changed).</param>
/// <param name="Blob">The id of the new content.</param>
internal sealed record FileChange(string Folder, string? Environment, char Kind, string Blob)
{
    private const string Description = "platform.yaml";
    private const string Releases = "deploy/releases/";

    /// <summary>Null for a file that no figure is made of.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="kind">The kind of change.</param>
    /// <param name="blob">The id of the new content.</param>
    internal static FileChange? Find(string path, char kind, string blob)
    {
        if (path == Description || path.EndsWith("/" + Description, StringComparison.Ordinal))
            return new FileChange(FolderOf(path), null, kind, blob);
        var file = path.LastIndexOf('/') + 1;
        var folder = path[..file];
        return path.EndsWith(".yaml", StringComparison.Ordinal)
            && (folder == Releases || folder.EndsWith("/" + Releases, StringComparison.Ordinal))
            ? new FileChange(folder[..^Releases.Length].TrimEnd('/'), path[file..^".yaml".Length], kind, blob)
            : null;
    }

    /// <summary>The folder of a path, without a trailing slash.</summary>
    internal static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
