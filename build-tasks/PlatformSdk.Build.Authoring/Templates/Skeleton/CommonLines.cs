using System.Text.RegularExpressions;
using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>The lines that several texts have in common, so that only what differs needs a condition.</summary>
internal static partial class CommonLines
{
    /// <summary>The longest sequence of lines that is in every text, as nearly as pairwise comparison finds it.</summary>
    internal static IReadOnlyList<string> Find(IEnumerable<string> texts) =>
        Split(texts.Distinct(StringComparer.Ordinal).Aggregate((common, next) => string.Concat(LineDiff.Common(common, next, Split))));

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

    /// <summary>Each line with its end.</summary>
    private static string[] Split(string text) => [.. Line().Matches(text).Select(line => line.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
