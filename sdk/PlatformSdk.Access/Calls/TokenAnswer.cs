using System.Text.Json;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Calls;

/// <summary>
/// The answer to a request for a token (RFC 6749, 5). Of an error only the code is repeated, because the rest may contain anything.
/// </summary>
internal static class TokenAnswer
{
    /// <summary>For an answer without <c>expires_in</c>, and the longest time that a token is kept.</summary>
    private static readonly TimeSpan s_usual = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);

    /// <exception cref="IssuerException">It contains no usable token.</exception>
    internal static (string Token, TimeSpan Lifetime) Read(int status, string text)
    {
        using var json = Parse(text);
        if (status != 200)
        {
            throw new IssuerException(
                $"the token endpoint answered {status}{(Text(json, "error") is { } error && IsCode(error) ? $" ({error})" : "")}.");
        }
        if (Text(json, "access_token") is not { Length: > 0 } token || token.Any(letter => letter is <= ' ' or > '~'))
            throw new IssuerException("the token endpoint answered without a token.");
        if (Text(json, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw new IssuerException("the token endpoint answered with a token that is not a bearer token.");
        return (token, LifetimeOf(json));
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonDocument? json, string name)
        => json?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonDocument? json, string name)
        => Find(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Some issuers write the number as a text.</summary>
    private static TimeSpan LifetimeOf(JsonDocument? json) => Find(json, "expires_in") switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var seconds) => Limit(seconds),
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), out var seconds) => Limit(seconds),
        _ => s_usual,
    };

    private static TimeSpan Limit(double seconds)
        => seconds <= 0 ? TimeSpan.Zero : seconds >= s_longest.TotalSeconds ? s_longest : TimeSpan.FromSeconds(seconds);

    private static bool IsCode(string error) => error.Length <= 40 && error.All(letter => char.IsAsciiLetterLower(letter) || letter == '_');
}
