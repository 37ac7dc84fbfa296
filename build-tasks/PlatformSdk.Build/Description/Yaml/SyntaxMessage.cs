using PlatformSdk.Build.Description.Findings;
using YamlDotNet.Core;

namespace PlatformSdk.Build.Description.Yaml;

/// <summary>Says in the user's words what the parser says in its own.</summary>
internal static class SyntaxMessage
{
    internal static Span Place(YamlException e, string file) =>
        new(file, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), Math.Max(1, (int)e.End.Line), Math.Max(1, (int)e.End.Column));

    internal static string For(YamlException e, string text)
    {
        var line = LineAt(text, (int)e.Start.Line);
        if (line.AsSpan()[..^line.AsSpan().TrimStart().Length].Contains('\t'))
            return "A tab cannot indent YAML. Use two spaces.";
        var said = e.InnerException is { } inner ? inner.Message : e.Message;
        return $"This is not YAML: {Shorten.Text(said).TrimEnd('.')}. Check the quotes, brackets, colons and indentation on this line and the one before.";
    }

    private static string LineAt(string text, int number)
    {
        using var reader = new StringReader(text);
        string? line = null;
        for (var i = 0; i < number; i++)
            line = reader.ReadLine() ?? line;
        return line ?? "";
    }
}
