using System.Data.Common;
using System.Text.RegularExpressions;

namespace PlatformSdk.Redaction;

/// <summary>The passwords and keys inside a connection string or a URL, in all forms in which clients accept them.</summary>
internal static partial class ConnectionSecrets
{
    private static readonly string[] s_keywords =
        ["Password", "Pwd", "SSL Password", "AccountKey", "SharedAccessKey", "AccessKey", "SecretKey", "SecretAccessKey", "SessionToken"];

    internal static IEnumerable<string> In(string value)
    {
        IEnumerable<string> found = value.Contains("://", StringComparison.Ordinal) ? OfUser(value) : [];
        // Options follow the hosts of Redis after commas, and a URL after the question mark.
        return value.Contains('=', StringComparison.Ordinal)
            ? found.Concat(OfPairs(value)).Concat(OfOptions(value.Split(','))).Concat(OfOptions(value.Split('?', '&')))
            : found;
    }

    private static IEnumerable<string> OfUser(string value)
    {
        // A password with characters that are not encoded is not part of a URL for Uri.
        var encoded = Uri.TryCreate(value, UriKind.Absolute, out var url)
            ? url.UserInfo.Split(':', 2) is [_, var password] ? password : null
            : Unencoded().Match(value) is { Success: true } match ? match.Groups["password"].Value : null;
        if (encoded is null)
            yield break;
        yield return Uri.UnescapeDataString(encoded);
        yield return encoded;
    }

    private static IEnumerable<string> OfPairs(string value)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = value;
        }
        catch (ArgumentException)
        {
            yield break;
        }
        foreach (var keyword in s_keywords)
        {
            if (builder.TryGetValue(keyword, out var part) && part is string text)
                yield return text;
        }
    }

    private static IEnumerable<string> OfOptions(string[] options)
    {
        foreach (var option in options)
        {
            if (option.Split('=', 2) is not [var name, var value] || !s_keywords.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
                continue;
            yield return value.Trim();
            yield return Uri.UnescapeDataString(value.Trim());
        }
    }

    [GeneratedRegex("://[^:/@]*:(?<password>.+)@", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Unencoded();
}
