using DiffPlex.Renderer;

namespace PlatformSdk.Build.Changes;

/// <summary>The difference between two texts in the format of <c>diff -u</c>.</summary>
internal static class UnifiedDiff
{
    private const int FileNames = 2;

    internal static string Render(string path, string? before, string? after, int mostLines)
    {
        var difference = LineDiff.Compare(Normalize(before), Normalize(after), Split);
        var lines = UnidiffRenderer.Instance
            .Generate(difference, before is null ? "/dev/null" : $"a/{path}", after is null ? "/dev/null" : $"b/{path}")
            .ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var left = mostLines + FileNames;
        var shown = lines.TakeWhile(line => line.StartsWith("@@", StringComparison.Ordinal) || left-- > 0).ToList();
        return string.Concat(shown.Append(shown.Count < lines.Length ? "… (more)" : "").Where(line => line.Length > 0).Select(line => $"{line}\n"));
    }

    private static string Normalize(string? text) => text?.ReplaceLineEndings("\n").TrimEnd('\n') ?? "";

    private static string[] Split(string text) => text.Length == 0 ? [] : text.Split('\n');
}
