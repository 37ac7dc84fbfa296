namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>The lines that several texts have in common, so that only what differs needs a condition.</summary>
internal static class CommonLines
{
    // Beyond it a comparison of all lines with all would take longer than a reader gains by it.
    private const long MostPairs = 25_000_000;

    /// <summary>The longest sequence of lines that is in every text, as nearly as pairwise comparison finds it.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).Select(Split).Aggregate((common, next) => Longest(common, next));

    /// <summary>What of a text stands before, between and behind the common lines.</summary>
    internal static IReadOnlyList<string> Gaps(string text, IReadOnlyList<string> common)
    {
        var gaps = new List<string>();
        var gap = "";
        foreach (var line in Split(text))
        {
            if (gaps.Count < common.Count && line == common[gaps.Count])
            {
                gaps.Add(gap);
                gap = "";
            }
            else
                gap += line;
        }

        return [.. gaps, gap];
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static List<string> Longest(List<string> one, List<string> other)
    {
        if ((long)one.Count * other.Count > MostPairs)
            return [.. one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        var lengths = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
                lengths[i, j] = one[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var common = new List<string>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            if (one[i] == other[j])
            {
                common.Add(one[i++]);
                j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return common;
    }
}
