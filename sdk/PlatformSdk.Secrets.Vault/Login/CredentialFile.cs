namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A file with one credential.</summary>
internal static class CredentialFile
{
    internal static string Read(string path, string what)
    {
        try
        {
            // Vault accepts a JWT with a line end but no other credential with one, and never a byte-order mark.
            return File.ReadAllText(path).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SecretStoreException($"The {what} cannot be read: {failure.Message}");
        }
    }
}
