using System.Text;

namespace PlatformSdk.Build.Yaml;

/// <summary>
/// Writes nodes as YAML: block style, two spaces, LF, never folded, so that a changed value is one changed line. It does not use YamlDotNet's
/// emitter, which quotes by YAML 1.2 while kubectl reads 1.1.
/// </summary>
internal static class YamlWriter
{
    internal static void Write(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping { Entries.Count: > 0 } mapping:
                WriteMapping(text, mapping, 0, inSequence: false);
                break;
            case YamlSequence { Items.Count: > 0 } sequence:
                WriteSequence(text, sequence, 0);
                break;
            default:
                WriteInline(text, node);
                break;
        }
    }

    private static void WriteMapping(StringBuilder text, YamlMapping mapping, int indent, bool inSequence)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            // The first key of a map in a list is on the line of the dash.
            if (i > 0 || !inSequence)
                text.Append(' ', indent);
            YamlText.Write(text, mapping.Entries[i].Key);
            text.Append(':');
            WriteValue(text, mapping.Entries[i].Value, indent);
        }
    }

    private static void WriteValue(StringBuilder text, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlMapping { Entries.Count: > 0 } mapping:
                text.Append('\n');
                WriteMapping(text, mapping, indent + 2, inSequence: false);
                break;
            case YamlSequence { Items.Count: > 0 } sequence:
                text.Append('\n');
                WriteSequence(text, sequence, indent + 2);
                break;
            case YamlScalar { Style: ScalarStyle.Literal } scalar:
                WriteLiteral(text, scalar.Value, indent + 2);
                break;
            default:
                text.Append(' ');
                WriteInline(text, value);
                break;
        }
    }

    private static void WriteLiteral(StringBuilder text, string value, int indent)
    {
        text.Append(" |-\n");
        foreach (var line in value.AsSpan().EnumerateLines())
            text.Append(' ', line.IsEmpty ? 0 : indent).Append(line).Append('\n');
    }

    private static void WriteSequence(StringBuilder text, YamlSequence sequence, int indent)
    {
        foreach (var item in sequence)
        {
            text.Append(' ', indent).Append("- ");
            switch (item)
            {
                case YamlMapping { Entries.Count: > 0 } mapping:
                    WriteMapping(text, mapping, indent + 2, inSequence: true);
                    break;
                case YamlSequence { Items.Count: > 0 } nested:
                    text.Length--;
                    text.Append('\n');
                    WriteSequence(text, nested, indent + 2);
                    break;
                default:
                    WriteInline(text, item);
                    break;
            }
        }
    }

    private static void WriteInline(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                YamlText.Write(text, scalar);
                break;
            case YamlMapping:
                text.Append("{}");
                break;
            default:
                text.Append("[]");
                break;
        }

        text.Append('\n');
    }
}
