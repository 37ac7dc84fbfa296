namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>A token from a file or a variable. Files end with a line end, and a line end inside a token would split the header.</summary>
internal static class TokenText
{
    internal static string Check(string token)
    {
        var trimmed = token.Trim();
        if (trimmed.Length == 0)
            throw new SecretStoreException("The Vault token is empty.");
        foreach (var c in trimmed)
        {
            if (c is <= ' '
                or > '~')
            {
                throw new SecretStoreException(
                "The Vault token contains a space, a line end or a non-ASCII character, so it is not valid.");
            }
        }
        return trimmed;
    }
}
