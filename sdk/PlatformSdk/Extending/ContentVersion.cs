using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Extending;

/// <summary>A version for stores without versions: it changes with the content and reveals nothing about it.</summary>
internal static class ContentVersion
{
    // The key is random for each process: with a plain hash in a log, guesses of a short secret could be tested.
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    internal static string FromFields(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();
        foreach (var (field, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(field).Append('\0').Append(value)
            .Append('\0');
        }
        return Convert.ToHexStringLower(HMACSHA256.HashData(s_key, Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
