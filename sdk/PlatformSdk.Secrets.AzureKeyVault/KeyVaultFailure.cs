using Azure;

namespace PlatformSdk.Secrets.AzureKeyVault;

/// <summary>Explains failures of Key Vault, and how to fix them.</summary>
internal static class KeyVaultFailure
{
    internal static SecretStoreException Explain(RequestFailedException failure, string name, string vault, TimeProvider time)
    {
        // The first line is the service's message; headers and body follow.
        var words = FirstLine(failure.Message);
        return failure.Status switch
        {
            403 when failure.Message.Contains("disabled", StringComparison.OrdinalIgnoreCase) => new(
                $"{name} is disabled. Enable it: az keyvault secret set-attributes --vault-name {vault} --name {name} --enabled true"),
            403 => new($"access to {name} is denied: {words} Assign the role 'Key Vault Secrets User' on {vault} to the service's identity, and " +
                $"allow it in the vault's firewall."),
            401 => new($"{vault} does not recognize the service's identity: {words}"),
            429 => new($"{vault} throttles requests.") { RetryAfter = RetryAfter(failure, time) },
            0 => new($"{vault} cannot be reached: {words}"),
            _ => new($"Reading {name} failed: HTTP {failure.Status}, {words}") { RetryAfter = RetryAfter(failure, time) },
        };
    }

    /// <summary>Without what was sent, which may contain the value.</summary>
    internal static SecretStoreException NotASecret(string vault)
        => new($"{vault} sent an answer that is not a secret. Check that no proxy answers in its place.");

    internal static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }

    private static TimeSpan? RetryAfter(RequestFailedException failure, TimeProvider time)
    {
        if (failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) != true)
            return null;
        if (int.TryParse(value, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var date)
            ? date - (failure.GetRawResponse()?.Headers.Date ?? time.GetUtcNow())
            : null;
    }
}
