using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>
/// Escapes the template's own text, so that the portal leaves it unchanged: a GitHub workflow contains many expressions that look like Nunjucks.
/// </summary>
internal static partial class Literal
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Escape(string text) => Special().Replace(text, match => $"${{{{ '{match.Value}' }}}}");

    /// <summary>Whether a file is binary; the portal copies such a file unchanged.</summary>
    internal static bool IsBinary(ReadOnlySpan<byte> content) => content.Contains((byte)0);

    /// <summary>The text with its byte order mark, or null when it is not valid UTF-8.</summary>
    internal static string? Decode(byte[] content)
    {
        try
        {
            return s_strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal static byte[] Encode(string text) => s_strict.GetBytes(text);

    [GeneratedRegex(@"\$\{\{|\{%|\{#|#\}", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
