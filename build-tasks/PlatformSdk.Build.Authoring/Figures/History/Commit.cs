namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>A commit, as far as figures need it. Names and addresses of people are not read.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Parents">The ids of its parents; the first is the branch that a merge was made on.</param>
/// <param name="Authored">When it was written, in seconds since 1970.</param>
/// <param name="Committed">When it was committed, in seconds since 1970.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Reverts">The commit that it takes back; null for most.</param>
internal sealed record Commit(string Id, IReadOnlyList<string> Parents, long Authored, long Committed, string Subject, string? Reverts)
{
    internal bool IsMerge => Parents.Count > 1;

    /// <summary>The numbers of the folders whose files it changes; see <see cref="FolderNames"/>.</summary>
    internal HashSet<int> Folders { get; } = [];

    /// <summary>The numbers of the folders in which it changes a file that every project below uses.</summary>
    internal HashSet<int> Shared { get; } = [];

    /// <summary>The descriptions and releases that it changes.</summary>
    internal List<FileChange> Files { get; } = [];
}
