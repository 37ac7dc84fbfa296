using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Yaml;

/// <summary>Makes user text fit for a message: one line, limited length, no control characters.</summary>
internal static partial class Shorten
{
    private const int Longest = 80;
    private const int MostNames = 3;

    internal static string Text(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c).Take(Longest + 1)]);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }

    /// <summary>
    /// Why a file cannot be read or written, as the operating system says it, without the path: the finding has it, and that of a temporary
    /// file would only confuse.
    /// </summary>
    internal static string Reason(Exception failure) => Text(Path().Replace(failure.Message, "").TrimEnd('.'));

    /// <summary>Lists names: <c>dev, staging, production and 2 more</c>.</summary>
    internal static string Names(IReadOnlyCollection<string> names)
    {
        // A list that leaves out a single name would not be shorter.
        var shown = names.Count > MostNames + 1 ? MostNames : names.Count;
        var left = names.Count - shown;
        return string.Join(", ", names.Take(shown).Select(Text)) + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {left} more") : "");
    }

    [GeneratedRegex(@"( :)? ?'.*'", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Path();
}
