namespace PlatformSdk.Contract;

/// <summary>"Did you mean": the known name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The names that are looked at: thousands of wrong names among thousands of right ones would otherwise take minutes.</summary>
    private const int MostCompared = 200;

    /// <summary>A word this long is not a typo, and the table would be slow.</summary>
    private const int LongestCompared = 64;

    /// <summary>The nearest name if it is a close match: one edit, or one for each three characters of the shorter word. Otherwise null.</summary>
    internal static string? Nearest(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var name in known.Take(MostCompared))
        {
            var distance = Distance(written.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least || (distance == least && string.CompareOrdinal(name, nearest) < 0))
                (nearest, least) = (name, distance);
        }

        return nearest is not null && least <= Math.Max(1, Math.Min(written.Length, nearest.Length) / 3) ? nearest : null;
    }

    /// <summary>" Did you mean 'x'?" for a near miss, else nothing.</summary>
    internal static string For(string written, IEnumerable<string> known) => Nearest(written, known) is { } name ? $" Did you mean '{name}'?" : "";

    /// <summary>Edits between two words, a swap of neighbours counting as one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > LongestCompared || b.Length > LongestCompared)
            return int.MaxValue;

        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edit = Math.Min(table[i - 1, j - 1] + cost, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                table[i, j] = swapped ? Math.Min(edit, table[i - 2, j - 2] + 1) : edit;
            }
        }

        return table[a.Length, b.Length];
    }
}
