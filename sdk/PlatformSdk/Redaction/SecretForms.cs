using System.Text;
using System.Text.Encodings.Web;

namespace PlatformSdk.Redaction;

/// <summary>The forms of a secret value in a text: plain, URL-encoded, Base64, JSON, and the password inside a connection string.</summary>
internal static class SecretForms
{
    /// <summary>Shorter values are common words and numbers: redacting them would remove half of every log.</summary>
    internal const int ShortestValue = 8;

    internal static IEnumerable<string> FormsOf(string value)
    {
        foreach (var secret in ConnectionSecrets.In(value).Append(value.Trim()).Append(value).Where(part => part.Length >= ShortestValue).Distinct())
        {
            yield return secret;
            yield return Uri.EscapeDataString(secret);
            yield return Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal);
            yield return LowerHex(Uri.EscapeDataString(secret));
            // A server decodes the path of a request, except for its slashes.
            yield return secret.Replace("/", "%2F", StringComparison.Ordinal);
            yield return secret.Replace("/", "%2f", StringComparison.Ordinal);
            yield return JavaScriptEncoder.Default.Encode(secret);
            yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
            foreach (var encoded in Base64(secret))
                yield return encoded;
        }
    }

    // Base64 encodes three bytes as four characters, so a value inside a longer text (user:password) has three spellings. The characters at the edges
    // depend on their neighbours and are left out.
    private static IEnumerable<string> Base64(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        for (var shift = 0; shift < 3; shift++)
        {
            var padded = new byte[shift + bytes.Length];
            bytes.CopyTo(padded, shift);
            var first = shift == 0 ? 0 : shift + 1;
            var encoded = Convert.ToBase64String(padded).TrimEnd('=');
            var last = padded.Length % 3 == 0 ? encoded.Length : encoded.Length - 1;
            if (last - first < ShortestValue)
                continue;

            var core = encoded[first..last];
            yield return core;
            yield return core.Replace('+', '-').Replace('/', '_');
        }
    }

    // Some encoders write %2f where .NET writes %2F.
    private static string LowerHex(string escaped)
    {
        var text = new StringBuilder(escaped);
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '%')
                (text[i + 1], text[i + 2]) = (char.ToLowerInvariant(text[i + 1]), char.ToLowerInvariant(text[i + 2]));
        }
        return text.ToString();
    }
}
