using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>
/// A page that never gets longer than a comment on GitHub may be. What no longer fits is counted in its last line, so that nobody takes a part for
/// the whole.
/// </summary>
internal sealed class MarkdownPage
{
    /// <summary>GitHub refuses a body of more than 65,536 characters. UTF-16 has at least as many as GitHub counts.</summary>
    internal const int Longest = 65_536;

    /// <summary>For the last line, and for what a workflow adds.</summary>
    private const int Reserved = 1_536;

    /// <summary>A longer item would push out all that follow.</summary>
    private const int LongestItem = 2_000;

    private readonly StringBuilder _text = new();
    private readonly List<(int Number, string What)> _left = [];

    /// <summary>A paragraph that is always there.</summary>
    internal void Always(string paragraph) => _text.Append(Shortened(paragraph)).Append("\n\n");

    /// <summary>A list below a heading; nothing when it is empty.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="what">The items in words, for the line that counts what is left out.</param>
    /// <param name="items">The items.</param>
    /// <param name="isFolded">Whether a reader must unfold it.</param>
    internal void Section(string title, string what, IEnumerable<string> items, bool isFolded = false)
    {
        var all = items.Select(Shortened).ToList();
        if (all.Count == 0)
            return;
        var (head, foot) = isFolded
            ? (string.Create(CultureInfo.InvariantCulture, $"<details><summary>{title} ({all.Count})</summary>\n\n"), "\n</details>\n\n")
            : ($"#### {title}\n\n", "\n");
        var room = Longest - Reserved - _text.Length - head.Length - foot.Length;
        var shown = all.TakeWhile(item => (room -= item.Length + 1) >= 0).ToList();
        if (shown.Count > 0)
            _text.Append(head).AppendJoin('\n', shown).Append('\n').Append(foot);
        if (shown.Count < all.Count)
            _left.Add((all.Count - shown.Count, what));
    }

    internal string Text()
    {
        if (_left.Count > 0)
        {
            var parts = _left.GroupBy(l => l.What)
                .Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Sum(l => l.Number)} {same.Key}"));
            _text.Append("**Left out, because GitHub takes no longer comment:** ").AppendJoin(", ", parts)
                .Append(". The whole report is an artifact of the build.\n");
        }

        while (_text.Length > 0 && _text[^1] == '\n')
            _text.Length--;
        return _text.Append('\n').ToString();
    }

    /// <summary>Never in the middle of an escape or of a character of two parts.</summary>
    private static string Shortened(string item)
    {
        if (item.Length <= LongestItem)
            return item;
        var end = item.LastIndexOf(' ', LongestItem);
        return end > 0 ? item[..end] + " …" : item[..1] + " …";
    }
}
