using PlatformSdk.Build.Findings;
using YamlDotNet.Core;

namespace PlatformSdk.Build.Yaml;

/// <summary>Replaces the parser's message with a clear one at the right place.</summary>
internal static class SyntaxMessage
{
    internal static void Report(YamlException e, string text, string file, FindingList findings)
    {
        // The parser reports the start of the map; the user needs the place of the tab.
        if (FirstTab(text, (int)e.Start.Line) is { } tab)
        {
            findings.Add(ReadingCodes.Syntax, new Span(file, tab.Line, tab.Column, tab.Line, tab.Column + 1),
                "YAML does not allow tabs for indentation. Use two spaces.");
            return;
        }

        var span = new Span(file, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), Math.Max(1, (int)e.End.Line),
            Math.Max(1, (int)e.End.Column));
        var said = (e.InnerException ?? e).Message;
        findings.Add(ReadingCodes.Syntax, span,
            $"The file is not valid YAML: {Shorten.Text(said).TrimEnd('.')}. Check quotes, brackets and indentation.");
    }

    private static (int Line, int Column)? FirstTab(string text, int fromLine)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line[..^line.TrimStart().Length].IndexOf('\t');
            if (number >= fromLine && tab >= 0)
                return (number, tab + 1);
        }

        return null;
    }
}
