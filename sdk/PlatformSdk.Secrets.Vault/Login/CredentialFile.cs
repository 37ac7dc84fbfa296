namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A file with one credential.</summary>
internal static class CredentialFile
{
    internal static string Read(string path, string what)
    {
        try
        {
            // Vault takes a JWT with a line end and refuses others; a byte-order mark it never takes.
            return File.ReadAllText(path).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SecretStoreException($"The {what} cannot be read: {failure.Message}");
        }
    }
}
