using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>
/// Lines that differ only in their versions, such as a package that a dependency bot has raised and the new template raises too. The newest wins, and
/// is not a conflict. A version that was lowered on purpose is one.
/// </summary>
internal static partial class NewestVersions
{
    /// <summary>Gives the two texts the same line where the newest version decides.</summary>
    internal static (string Own, string Latter) Align(string former, string own, string latter)
    {
        var (before, mine, theirs) = (Lines(former), Lines(own), Lines(latter));
        foreach (var (key, old) in before)
        {
            if (old is null || mine.GetValueOrDefault(key) is not { } my || theirs.GetValueOrDefault(key) is not { } their || my == their
                || !IsNewer(my, old) || !IsNewer(their, old))
                continue;
            if (IsNewer(my, their))
                latter = Replace(latter, their, my);
            else
                own = Replace(own, my, old);
        }

        return (own, latter);
    }

    /// <summary>The lines with a version, by their text without it; null where several lines differ only by it.</summary>
    private static Dictionary<string, string?> Lines(string text)
    {
        var lines = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(line => Version().IsMatch(line)))
        {
            var key = Commit().Replace(Version().Replace(line, "#"), "#");
            lines[key] = lines.TryGetValue(key, out var other) && other != line ? null : line;
        }

        return lines;
    }

    private static bool IsNewer(string line, string than) => Version().Matches(line).Zip(Version().Matches(than))
        .Select(pair => new SemanticVersion(pair.First.Value).CompareTo(new SemanticVersion(pair.Second.Value)))
        .FirstOrDefault(order => order != 0) > 0;

    private static string Replace(string text, string line, string by) =>
        string.Join('\n', text.Split('\n').Select(other => other == line ? by : other));

    /// <summary>Three numbers. Two may be anything, and four an address.</summary>
    [GeneratedRegex(@"((?<![\w.])|(?<=(?<![\w.])v))[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}(-[0-9A-Za-z][0-9A-Za-z.-]*)?(?!\w|\.[0-9])")]
    private static partial Regex Version();

    [GeneratedRegex("[0-9a-f]{40,64}")]
    private static partial Regex Commit();
}
