using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Authoring.Init.Sources;

/// <summary>
/// The program's source, line by line, without comments. Patterns are enough, because the result is a first draft that a person reviews.
/// </summary>
internal sealed class SourceCode
{
    private const int LongestStatement = 12;

    private readonly List<SourceLine> _lines = [];

    internal static SourceCode Read(ProjectFacts project)
    {
        var code = new SourceCode();
        foreach (var source in project.Sources.Order(StringComparer.Ordinal))
        {
            if (TextFile.Read(Path.Combine(project.Folder, source)) is { } text)
                code.Add(project.Shown(source), text.Split('\n'));
        }

        return code;
    }

    /// <summary>The first line that matches the pattern.</summary>
    internal (SourceLine Line, Match Match)? First(Regex pattern) => All(pattern).Select(found => ((SourceLine, Match)?)found).FirstOrDefault();

    internal IEnumerable<(SourceLine Line, Match Match)> All(Regex pattern) =>
        _lines.Select(line => (Line: line, Match: pattern.Match(line.Text))).Where(found => found.Match.Success);

    internal bool Has(Regex pattern) => _lines.Any(line => pattern.IsMatch(line.Text));

    /// <summary>The text from a line to the likely end of its statement.</summary>
    internal string StatementAt(SourceLine line)
    {
        var start = _lines.IndexOf(line);
        var end = _lines.FindIndex(start, l => l.Text.EndsWith(");", StringComparison.Ordinal) || l.File != line.File);
        return string.Join(' ', _lines.Skip(start).Take(Math.Min(end < 0 ? LongestStatement : end - start + 1, LongestStatement))
            .Where(l => l.File == line.File).Select(l => l.Text));
    }

    private void Add(string shown, string[] lines)
    {
        var commented = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            commented |= text.StartsWith("/*", StringComparison.Ordinal);
            if (!commented && text.Length > 0 && !text.StartsWith("//", StringComparison.Ordinal))
                _lines.Add(new SourceLine(shown, i + 1, text));
            commented &= !text.Contains("*/", StringComparison.Ordinal);
        }
    }
}
