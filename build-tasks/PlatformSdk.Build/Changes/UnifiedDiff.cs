using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// The difference of two texts as <c>diff -u</c> writes it. Not a library's: the few for .NET are not in reach, and this is a page.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const int LongestTable = 4_000_000;

    internal static string Of(string path, string? before, string? after, int mostLines)
    {
        var old = Lines(before);
        var now = Lines(after);
        var edits = Edits(old, now);
        var text = new StringBuilder()
            .Append(before is null ? "--- /dev/null\n" : $"--- a/{path}\n")
            .Append(after is null ? "+++ /dev/null\n" : $"+++ b/{path}\n");
        var written = 0;
        foreach (var (start, end) in Hunks(edits))
        {
            var hunk = edits[start..end];
            var oldStart = edits[..start].Count(e => e.Kind != '+') + 1;
            var newStart = edits[..start].Count(e => e.Kind != '-') + 1;
            text.Append(CultureInfo.InvariantCulture,
                $"@@ -{oldStart},{hunk.Count(e => e.Kind != '+')} +{newStart},{hunk.Count(e => e.Kind != '-')} @@\n");
            foreach (var (kind, line) in hunk)
            {
                if (written++ == mostLines)
                    return text.Append("… (more)\n").ToString();
                text.Append(kind).Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string[] Lines(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>Kept, removed and added lines, by the longest common subsequence of what lies between the equal ends.</summary>
    private static List<(char Kind, string Line)> Edits(string[] old, string[] now)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        var edits = old[..head].Select(l => (' ', l)).ToList();
        edits.AddRange(Middle(old[head..^tail], now[head..^tail]));
        edits.AddRange(old[^tail..].Select(l => (' ', l)));
        return edits;
    }

    private static IEnumerable<(char Kind, string Line)> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > LongestTable)
            return old.Select(l => ('-', l)).Concat(now.Select(l => ('+', l)));
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var edits = new List<(char, string)>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (i, j) = (i + Add(edits, ' ', old[i]), j + 1);
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
                i += Add(edits, '-', old[i]);
            else
                j += Add(edits, '+', now[j]);
        }

        return edits;
    }

    private static int Add(List<(char, string)> edits, char kind, string line)
    {
        edits.Add((kind, line));
        return 1;
    }

    /// <summary>The changed places with their context; those that touch are one.</summary>
    private static List<(int Start, int End)> Hunks(List<(char Kind, string Line)> edits)
    {
        var hunks = new List<(int Start, int End)>();
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Kind == ' ')
                continue;
            var (start, end) = (Math.Max(0, i - Context), Math.Min(edits.Count, i + Context + 1));
            if (hunks.Count > 0 && start <= hunks[^1].End)
                hunks[^1] = (hunks[^1].Start, end);
            else
                hunks.Add((start, end));
        }

        return hunks;
    }
}
