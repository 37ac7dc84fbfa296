namespace PlatformSdk.Settings;

/// <summary>Finds the known name that is closest to a misspelt one.</summary>
internal static class Suggestion
{
    internal static string? For(string word, IEnumerable<string> known) => known
        .Select(name => (name, distance: Distance(word.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.distance <= Math.Max(2, candidate.name.Length / 3))
        .OrderBy(candidate => candidate.distance).ThenBy(candidate => candidate.name, StringComparer.Ordinal)
        .Select(candidate => candidate.name)
        .FirstOrDefault();

    /// <summary>The Levenshtein distance, one row at a time.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
