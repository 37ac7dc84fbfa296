namespace PlatformSdk.Redaction;

/// <summary>
/// The form of a JSON Web Token: parts in base64url, separated by dots. The first part is a JSON object. A token that was cut off is still a token.
/// </summary>
internal static class TokenForm
{
    /// <summary>The encoded start of a JSON object, <c>{"</c>.</summary>
    internal const string Start = "eyJ";

    private const int ShortestHeader = 12;

    /// <summary>The length of the token at the start of a text, or 0 if there is none.</summary>
    internal static int LengthAt(ReadOnlySpan<char> text)
    {
        var header = PartAt(text);
        if (header < ShortestHeader || header == text.Length || text[header] != '.')
            return 0;
        var length = header;
        while (length < text.Length && text[length] == '.')
            length += 1 + PartAt(text[(length + 1)..]);
        return length;
    }

    private static int PartAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_'))
            length++;
        return length;
    }
}
