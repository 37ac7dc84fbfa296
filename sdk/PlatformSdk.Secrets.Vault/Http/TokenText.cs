namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>A token as text: files end in a line end, and a line end inside would split the header it is sent in.</summary>
internal static class TokenText
{
    internal static string Check(string token)
    {
        var trimmed = token.Trim();
        if (trimmed.Length == 0)
            throw new SecretStoreException("The token of Vault is empty.");
        foreach (var c in trimmed)
        {
            if (c is <= ' '
                or > '~')
            {
                throw new SecretStoreException(
                "The token of Vault holds a space, a line end or a character outside ASCII: it is not a token.");
            }
        }
        return trimmed;
    }
}
