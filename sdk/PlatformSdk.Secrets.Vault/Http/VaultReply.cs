using System.Net;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>One answer of Vault's, whatever it says.</summary>
internal sealed record VaultReply(HttpStatusCode Status, VaultEnvelope Body, TimeSpan? RetryAfter)
{
    internal bool IsSuccess => (int)Status is >= 200 and < 300;

    internal bool IsDenied => Status == HttpStatusCode.Forbidden;

    internal bool IsMissing => Status == HttpStatusCode.NotFound;

    /// <summary>What the server said, in one line that is fit for a log.</summary>
    internal string Errors
    {
        get
        {
            var text = string.Join("; ", Body.Errors ?? []);
            var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t', '*'], StringSplitOptions.RemoveEmptyEntries));
            return line.Length > 300 ? line[..300] + "..." : line;
        }
    }

    /// <summary>The failure as an exception.</summary>
    /// <param name="doing">What was tried: <c>reading secret/data/orders/stripe-key</c>.</param>
    internal SecretStoreException Failure(string doing)
    {
        var hint = (int)Status switch
        {
            400 when Errors == "missing client token" => " No token was sent: choose a login with Platform:Secrets:Auth.",
            403 => " The policy of the token must allow it.",
            404 when Errors.StartsWith("no handler for route", StringComparison.Ordinal) => " Nothing is mounted there.",
            412 => " The agent or server asked for something that this request lacks.",
            429 => " Too many requests for its quota.",
            501 => " It is not initialised.",
            503 => " It is sealed or in maintenance.",
            _ => "",
        };
        return new($"{doing} failed: HTTP {(int)Status}{(Errors.Length > 0 ? $", {Errors}" : "")}.{hint}") { RetryAfter = RetryAfter };
    }
}
