using System.Net;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>One answer from Vault, successful or not.</summary>
internal sealed record VaultReply(HttpStatusCode Status, VaultEnvelope Body, TimeSpan? RetryAfter)
{
    internal bool IsSuccess => (int)Status is >= 200 and < 300;

    internal bool IsDenied => Status == HttpStatusCode.Forbidden;

    internal bool IsMissing => Status == HttpStatusCode.NotFound;

    /// <summary>The server's errors in one line, suitable for a log.</summary>
    internal string Errors
    {
        get
        {
            var text = string.Join("; ", Body.Errors ?? []);
            var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t', '*'], StringSplitOptions.RemoveEmptyEntries));
            return line.Length > 300 ? line[..300] + "..." : line;
        }
    }

    /// <summary>Converts the failure to an exception.</summary>
    /// <param name="doing">What was attempted: <c>Reading secret/data/orders/stripe-key</c>.</param>
    /// <param name="denied">What to check if Vault denies it. A login has no token yet whose policy could allow it.</param>
    internal SecretStoreException Failure(string doing, string denied = "Check that the token's policy allows it.")
    {
        var hint = (int)Status switch
        {
            400 when Errors == "missing client token" => " No token was sent. Choose a login method with Platform:Secrets:Auth.",
            403 => $" {denied}",
            404 when Errors.StartsWith("no handler for route", StringComparison.Ordinal) => " Nothing is mounted there.",
            412 => " The agent or server requires something that this request does not contain.",
            429 => " Raise the quota, or lower Platform:Secrets:Concurrency.",
            501 => " Initialize Vault first.",
            503 => " Unseal Vault, or wait until its maintenance ends.",
            _ => "",
        };
        return new($"{doing} failed: HTTP {(int)Status}{(Errors.Length > 0 ? $", {Errors}" : "")}.{hint}") { RetryAfter = RetryAfter };
    }
}
