using System.Text.RegularExpressions;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// The template engine's conditions as our files use them: <c>#if (symbol)</c> or <c>#if (one || another)</c>, <c>#else</c>, <c>#endif</c>, not
/// nested.
/// </summary>
internal static partial class Conditions
{
    private const string Never = "false";

    /// <summary>The symbols that the conditions of a text name.</summary>
    internal static IEnumerable<string> Symbols(string text) => Condition().Matches(text).SelectMany(Symbols).Where(symbol => symbol != Never);

    /// <summary>The lines that remain when these symbols are true and all others are false.</summary>
    internal static string Apply(string text, IReadOnlySet<string> isTrue)
    {
        var stays = true;
        List<string> lines = [];
        foreach (var line in text.Split('\n'))
        {
            if (Condition().Match(line) is { Success: true } condition)
                stays = Symbols(condition).Any(isTrue.Contains);
            else if (line == "#else")
                stays = !stays;
            else if (line == "#endif")
                stays = true;
            else if (stays)
                lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Symbols(Match condition) => condition.Groups["symbol"].Captures.Select(capture => capture.Value);

    [GeneratedRegex(@"^#if \((?<symbol>\w+)( \|\| (?<symbol>\w+))*\)$", RegexOptions.Multiline)]
    private static partial Regex Condition();
}
