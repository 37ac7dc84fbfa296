using System.Buffers;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Yaml;

/// <summary>Writes a scalar that readers of YAML 1.1 and 1.2 read the same.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:+=@ (),");

    internal static void Write(StringBuilder text, YamlScalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain || (scalar.Style == ScalarStyle.Text && IsPlain(scalar.Value)))
            text.Append(scalar.Value);
        else
            WriteQuoted(text, scalar.Value);
    }

    /// <summary>Whether a text needs no quotes. Stricter than YAML, because quoting a rare case is simpler than proving it safe.</summary>
    private static bool IsPlain(string value) =>
        value.Length > 0
        && !value.AsSpan().ContainsAnyExcept(PlainCharacters)
        && (char.IsAsciiLetterOrDigit(value[0]) || value[0] is '/' or '.' or '_')
        && value[^1] is not (' ' or ':')
        // Three points end a document where they begin a line.
        && !value.StartsWith("...", StringComparison.Ordinal)
        && !value.Contains(": ", StringComparison.Ordinal)
        && !Ambiguity.IsAmbiguous(value);

    private static void WriteQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                // YAML 1.1 treats line and paragraph separators as line ends; a byte order mark confuses editors.
                case < ' ' or '\u007f' or '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
