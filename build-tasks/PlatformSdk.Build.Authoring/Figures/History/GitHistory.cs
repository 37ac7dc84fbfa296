namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>The commits that the checked out one contains.</summary>
internal sealed class GitHistory
{
    private readonly Dictionary<string, int> _numbers;
    private readonly List<string> _sorted;
    private readonly List<int[]> _parents;

    /// <param name="commits">The commits, the checked out one first.</param>
    /// <param name="folders">The folders that they name.</param>
    /// <param name="texts">The contents of descriptions and releases, by id.</param>
    internal GitHistory(IReadOnlyList<Commit> commits, FolderNames folders, IReadOnlyDictionary<string, string> texts)
    {
        (Commits, Folders, Texts) = (commits, folders, texts);
        _numbers = commits.Select((commit, at) => KeyValuePair.Create(commit.Id, at)).ToDictionary(StringComparer.Ordinal);
        _sorted = [.. _numbers.Keys.Order(StringComparer.Ordinal)];
        _parents = [.. commits.Select(commit => commit.Parents.Where(_numbers.ContainsKey).Select(id => _numbers[id]).ToArray())];
    }

    internal static GitHistory Empty { get; } = new([], new FolderNames(), new Dictionary<string, string>());

    internal IReadOnlyList<Commit> Commits { get; }

    internal FolderNames Folders { get; }

    internal IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The path of a folder of the project in the repository: git names paths from the top of its own repository.</summary>
    internal string Prefix { get; init; } = "";

    internal IReadOnlyList<int> ParentsOf(int commit) => _parents[commit];

    /// <summary>What happened to the branch itself, oldest first: a merge counts once, as the change that it brought to the branch.</summary>
    internal IReadOnlyList<int> Mainline()
    {
        var line = new List<int>();
        for (var at = Commits.Count > 0 ? 0 : -1; at >= 0; at = _parents[at] is [var first, ..] ? first : -1)
            line.Add(at);
        line.Reverse();
        return line;
    }

    /// <summary>The number of a commit by its id, or by the beginning of it if it is unique; null for an unknown one.</summary>
    internal int? Find(string? id)
    {
        if (id is null)
            return null;
        if (_numbers.TryGetValue(id, out var known))
            return known;
        var at = _sorted.BinarySearch(id, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        bool IsAt(int place) => place < _sorted.Count && _sorted[place].StartsWith(id, StringComparison.Ordinal);
        return id.Length > 0 && IsAt(at) && !IsAt(at + 1) ? _numbers[_sorted[at]] : null;
    }
}
