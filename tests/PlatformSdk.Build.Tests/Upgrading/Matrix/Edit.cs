namespace PlatformSdk.Build.Tests.Upgrading.Matrix;

/// <summary>What a user does with a file of a scaffold.</summary>
/// <param name="Name">A phrase.</param>
/// <param name="Text">The file afterwards. Of the newer version, it is what an upgrade has to give, unless it is a conflict.</param>
internal sealed record Edit(string Name, Func<Lines, string, string> Text)
{
    /// <summary>Whether both change the same lines, so that a person decides.</summary>
    internal bool IsConflict { get; init; }

    /// <summary>Whether it needs a line that the template changes.</summary>
    internal bool IsOfTemplate { get; init; }

    /// <summary>Whether it needs a line that no other line repeats.</summary>
    internal bool IsOfLine { get; init; }

    /// <summary>Where the file is afterwards; null if it is deleted.</summary>
    internal Func<string, string?> Place { get; init; } = path => path;

    internal static IReadOnlyList<Edit> All { get; } =
    [
        new("nothing", (_, text) => text),
        new("a line at the top", (_, text) => "mine\n" + text),
        new("a line at the end", (_, text) => text.TrimEnd('\n') + "\nmine\n"),
        new("no line end at the end", (_, text) => text.TrimEnd('\n')),
        new("CRLF", (_, text) => Crlf(text)),
        new("CRLF and a line", (_, text) => Crlf("mine\n" + text)),
        new("a byte order mark", (_, text) => "\ufeff" + text),
        OfLine("a line inserted", (lines, text) => Replace(text, lines.Mine, lines.Mine + "\nmine")),
        OfLine("a line changed", (lines, text) => Replace(text, lines.Mine, lines.Mine + " mine")),
        OfLine("a line deleted", (lines, text) => Replace(text, lines.Mine + "\n", "")),
        OfLine("a line indented", (lines, text) => Replace(text, lines.Mine, "    " + lines.Mine)),
        OfLine("other alphabets", (lines, text) => Replace(text, lines.Mine, lines.Mine + "\nBestellungen für 訂單 🚀")),
        OfLine("a hundred lines", (lines, text) => Replace(text, lines.Mine, lines.Mine + string.Concat(Enumerable.Repeat("\nmine", 100)))),
        OfTemplate("the change of the template", (lines, text) => Replace(text, lines.Older, lines.Newer), isConflict: false),
        OfTemplate("the line that the template changes", (lines, text) => Replace(text, lines.Older, "my own line")),
        OfTemplate("the line that the template changes, deleted", (lines, text) => Replace(text, lines.Older + "\n", "")),
        OfTemplate("the line that the template deletes, changed", (lines, text) => Replace(text, lines.Lost, "my own line")),
        OfTemplate("other text", (_, _) => "my own line\n"),
        OfTemplate("emptied", (_, _) => ""),
        new("deleted", (_, text) => text) { Place = _ => null },
        new("moved", (_, text) => text) { Place = path => $"elsewhere/{path.Replace('/', '-')}" },
        new("renamed and edited", (_, text) => "mine\n" + text) { Place = path => path + ".mine" },
    ];

    internal bool Fits(Lines lines) => (!IsOfTemplate || lines.Differ) && (!IsOfLine || lines.Mine.Length > 0);

    private static Edit OfLine(string name, Func<Lines, string, string> text) => new(name, text) { IsOfLine = true };

    private static Edit OfTemplate(string name, Func<Lines, string, string> text, bool isConflict = true) =>
        new(name, text) { IsOfTemplate = true, IsConflict = isConflict };

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Replace(string text, string line, string by) => text.Replace(line, by, StringComparison.Ordinal);
}
