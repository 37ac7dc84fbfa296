using System.Text;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// A query with its names and without its values. Queries contain tokens, signatures and personal data, and a list of dangerous names is never
/// complete.
/// </summary>
internal static class QueryRedaction
{
    private const string Redacted = "REDACTED";

    /// <summary>The maximum length of a query in a span.</summary>
    private const int Longest = 1_024;

    /// <param name="query">The query, with its question mark.</param>
    internal static string Redact(string query)
    {
        var text = new StringBuilder(query.Length);
        var rest = query.AsSpan(1);
        while (!rest.IsEmpty && text.Length < Longest)
        {
            var end = rest.IndexOf('&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var equals = pair.IndexOf('=');
            if (text.Length > 0)
                text.Append('&');
            // Without an equals sign, it may be a value instead of a name.
            if (equals < 0)
                text.Append(Redacted);
            else
                text.Append(pair[..(equals + 1)]).Append(Redacted);
        }
        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest);
    }
}
