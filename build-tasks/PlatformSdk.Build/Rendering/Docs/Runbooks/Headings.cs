using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>The headings of a Markdown file and the anchor of each. It reads enough Markdown to find a section in hand-written files too.</summary>
internal static partial class Headings
{
    internal static IReadOnlyList<(IReadOnlyList<string> Anchors, int Line)> Parse(string text)
    {
        var headings = new List<(IReadOnlyList<string>, int)>();
        var fence = "";
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var match = Fence().Match(line);
            if (match.Success && (fence.Length == 0 || line.Trim().StartsWith(fence, StringComparison.Ordinal)))
                fence = fence.Length == 0 ? match.Groups["fence"].Value : "";
            else if (fence.Length == 0 && Anchors(line) is { Count: > 0 } anchors)
                headings.Add((anchors, number));
        }

        return headings;
    }

    private static List<string> Anchors(string line)
    {
        var anchors = Id().Matches(line).Select(m => m.Groups["id"].Value.ToLowerInvariant()).ToList();
        if (Heading().Match(line) is { Success: true } heading)
            anchors.Add(heading.Groups["text"].Value.Trim().ToLowerInvariant());
        return anchors;
    }

    [GeneratedRegex("^\\s*(?<fence>```|~~~)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    // "## Text", "## Text ##", "## Text {#id}"; a backtick around the text does not change its anchor.
    [GeneratedRegex("^ {0,3}#{1,6}[ \\t]+`?(?<text>[^{#`]+?)`?[ \\t]*(\\{[^}]*\\})?[ \\t]*#*[ \\t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // "{#id}" after a heading, or an anchor in HTML.
    [GeneratedRegex("^ {0,3}#{1,6}[ \\t].*\\{[^}]*#(?<id>[-_A-Za-z0-9]+)[^}]*\\}|<a [^>]*(id|name)=[\"'](?<id>[-_A-Za-z0-9]+)[\"']",
        RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
