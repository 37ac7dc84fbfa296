using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>A description in which <c>§</c> marks the place of the finding; lines without an apiVersion go below a sound head.</summary>
internal static class Bad
{
    internal static void ShouldBe(string code, string text)
    {
        var marked = text.Contains("apiVersion", StringComparison.Ordinal) ? text : Run.Head + text;
        var before = marked[..marked.IndexOf('§')];
        var line = before.Count(c => c == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');

        var findings = Run.Findings(marked.Replace("§", "", StringComparison.Ordinal));

        var expected = $"{code} at {line}:{column}";
        findings.Select(f => $"{f.Code.Id} at {f.Span.Line}:{f.Span.Column}")
            .ShouldContain(expected, string.Join('\n', findings.Select(f => f.Message)));
        var finding = findings.First(f => f.Code.Id == code && f.Span.Line == line);
        finding.Message[^1].ShouldBeOneOf('.', '?');
        finding.Text.ShouldContain($"#{code.ToLowerInvariant()})");
        (finding.Span.EndLine > line || finding.Span.EndColumn >= column).ShouldBeTrue("the end lies before the beginning");
        if (finding.Severity == Severity.Error)
            findings.Count.ShouldBeLessThan(6, "one mistake should not be reported many times over");
    }
}
