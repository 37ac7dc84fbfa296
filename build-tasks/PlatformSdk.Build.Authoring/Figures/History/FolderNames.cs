namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>The folders of all commits by number: a history names few folders, but each of them thousands of times.</summary>
internal sealed class FolderNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    internal int NumberOf(ReadOnlySpan<char> folder)
    {
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var number))
            return number;
        var name = folder.ToString();
        _numbers[name] = number = _names.Count;
        _names.Add(name);
        return number;
    }

    internal string this[int number] => _names[number];
}
