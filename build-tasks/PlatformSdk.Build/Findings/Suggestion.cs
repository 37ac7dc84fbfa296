namespace PlatformSdk.Build.Findings;

/// <summary>Finds what the user probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The names that are looked at: thousands of wrong names among thousands of right ones would otherwise take minutes.</summary>
    private const int MostCompared = 200;

    /// <summary>" Did you mean 'x'?" for a near miss, else nothing.</summary>
    internal static string For(string written, IEnumerable<string> known)
    {
        var best = known.Take(MostCompared)
            .Select(name => (name, distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(c => c.distance)
            .ThenBy(c => c.name, StringComparer.Ordinal)
            .FirstOrDefault((name: "", distance: int.MaxValue));
        return best.distance <= Math.Max(1, Math.Min(written.Length, best.name.Length) / 3) ? $" Did you mean '{best.name}'?" : "";
    }

    /// <summary>Edits between two words, a swap of neighbours counting as one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        // A word this long is no typing error; the table would only cost time.
        if (a.Length > 64 || b.Length > 64)
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
