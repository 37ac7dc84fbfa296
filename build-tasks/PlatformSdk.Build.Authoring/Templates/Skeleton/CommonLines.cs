using System.Text.RegularExpressions;
using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>The lines that several texts share, so that only the differences need a condition.</summary>
internal static partial class CommonLines
{
    /// <summary>The longest common sequence of lines, approximated by pairwise comparison.</summary>
    internal static IReadOnlyList<string> Find(IEnumerable<string> texts) =>
        Split(texts.Distinct(StringComparer.Ordinal).Aggregate((common, next) => string.Concat(LineDiff.Common(common, next, Split))));

    /// <summary>The parts of a text before, between and after the common lines.</summary>
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

    /// <summary>Each line with its line end.</summary>
    private static string[] Split(string text) => [.. Line().Matches(text).Select(line => line.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
