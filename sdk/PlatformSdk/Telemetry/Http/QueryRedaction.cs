using System.Text;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// A query as a span may show it: the names, no value. Tokens, signatures and people's names travel in queries, and a list of the dangerous
/// ones is never complete.
/// </summary>
internal static class QueryRedaction
{
    private const string Redacted = "REDACTED";

    /// <summary>A span is no place for a query of any length.</summary>
    private const int Longest = 1_024;

    /// <param name="query">With its question mark.</param>
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
            // Without an equals sign the whole is a value as likely as a name.
            if (equals < 0)
                text.Append(Redacted);
            else
                text.Append(pair[..(equals + 1)]).Append(Redacted);
        }
        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest);
    }
}
