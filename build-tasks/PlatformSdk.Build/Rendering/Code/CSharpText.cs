using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Rendering.Code;

/// <summary>Writes text as a C# literal. Everything outside ASCII is escaped, so the file's encoding does not matter.</summary>
internal static class CSharpText
{
    internal static string Literal(string? text)
    {
        if (text is null)
            return "null";
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (char.IsAscii(c) && !char.IsControl(c))
                literal.Append(c);
            else
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return literal.Append('"').ToString();
    }
}
