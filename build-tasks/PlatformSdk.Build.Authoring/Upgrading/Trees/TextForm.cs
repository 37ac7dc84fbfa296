namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>
/// How a file writes its text: with a byte order mark, with CRLF. Both sides are merged without, or every line would differ, and the user's form is
/// put back. A file with both kinds of line ends stays as it is.
/// </summary>
internal readonly record struct TextForm(bool HasMark, bool IsCrlf)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The form of a file, and the file without it.</summary>
    internal static (TextForm Form, TreeFile Plain) Split(TreeFile file)
    {
        if (file.IsBinary)
            return (default, file);
        var content = file.Content;
        var form = new TextForm(content.AsSpan().StartsWith(Mark), HasOnlyCrlf(content));
        if (form == default)
            return (form, file);
        if (form.HasMark)
            content = content[Mark.Length..];
        return (form, file with { Content = form.IsCrlf ? [.. content.Where((c, i) => !IsCrlfAt(content, i))] : content });
    }

    internal TreeFile Apply(TreeFile file)
    {
        if (this == default || file.IsBinary)
            return file;
        var content = IsCrlf ? file.Content.SelectMany(c => c == '\n' ? (byte[])[(byte)'\r', c] : [c]) : file.Content;
        return file with { Content = HasMark ? [.. Mark, .. content] : [.. content] };
    }

    private static bool HasOnlyCrlf(byte[] content)
    {
        var (lines, crlf) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            lines += content[i] == '\n' ? 1 : 0;
            crlf += IsCrlfAt(content, i) ? 1 : 0;
        }

        return lines > 0 && lines == crlf;
    }

    private static bool IsCrlfAt(byte[] content, int i) => content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n';
}
