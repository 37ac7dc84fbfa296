using System.Text.RegularExpressions;

namespace PlatformSdk.Templates.Packing;

/// <summary>The template engine's conditions as our files use them: <c>#if (symbol)</c>, <c>#else</c>, <c>#endif</c>, not nested.</summary>
internal static partial class Conditions
{
    /// <summary>The symbols that the conditions of a text name.</summary>
    internal static IEnumerable<string> Symbols(string text) => Condition().Matches(text).Select(match => match.Groups["symbol"].Value);

    /// <summary>The lines that remain when these symbols are true and all others are false.</summary>
    internal static string Apply(string text, IReadOnlySet<string> isTrue)
    {
        var stays = true;
        List<string> lines = [];
        foreach (var line in text.Split('\n'))
        {
            if (Condition().Match(line) is { Success: true } condition)
                stays = isTrue.Contains(condition.Groups["symbol"].Value);
            else if (line == "#else")
                stays = !stays;
            else if (line == "#endif")
                stays = true;
            else if (stays)
                lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^#if \((?<symbol>\w+)\)$", RegexOptions.Multiline)]
    private static partial Regex Condition();
}
