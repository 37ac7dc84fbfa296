using System.Text;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// libpq keywords: <c>host=db port=5432 user=orders password='a b'</c>. ADO.NET keywords look similar but are separated by semicolons.
/// </summary>
internal static class PostgresConninfo
{
    /// <summary>Returns the parts by their libpq names, or null if the text is not such a list.</summary>
    internal static List<KeyValuePair<string, string>>? Parse(string text)
    {
        var parts = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (Skip(text, ref at, char.IsWhiteSpace))
        {
            var start = at;
            Skip(text, ref at, c => char.IsAsciiLetterOrDigit(c) || c == '_');
            var name = text[start..at];
            if (!Skip(text, ref at, char.IsWhiteSpace) || text[at++] != '=' || !PostgresParameters.IsOfLibpq(name))
                return null;
            Skip(text, ref at, char.IsWhiteSpace);
            if (Value(text, ref at) is not { } value)
                return null;
            parts.Add(new(name, value));
        }
        // A single keyword means the same in both formats.
        return parts.Count > 1 ? parts : null;
    }

    /// <returns>True if there is more text.</returns>
    private static bool Skip(string text, ref int at, Func<char, bool> which)
    {
        while (at < text.Length && which(text[at]))
            at++;
        return at < text.Length;
    }

    // Host=db; Port=5432 or Host=db;Port=5432: a libpq password may contain a semicolon, but no keyword after it.
    private static bool IsOfAdoNet(string value, bool hasMore)
        => (hasMore && value is [.., ';']) || (value.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end && value.IndexOf('=', end) >= 0);

    private static string? Value(string text, ref int at)
    {
        var isQuoted = at < text.Length && text[at] == '\'';
        if (isQuoted)
            at++;
        var value = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (isQuoted ? text[at] == '\'' : char.IsWhiteSpace(text[at]))
                break;
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            value.Append(text[at]);
        }
        if (!isQuoted)
            return IsOfAdoNet(value.ToString(), at < text.Length) ? null : value.ToString();
        return at++ < text.Length ? value.ToString() : null;
    }
}
