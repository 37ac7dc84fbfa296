namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>A path of the Vault API, without <c>/v1/</c>. Vault answers 301 to double slashes and dots, and 500 to a trailing slash.</summary>
internal static class VaultPath
{
    internal static string Join(params string[] parts)
    {
        var segments = parts.SelectMany(part => part.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        if (segments.Length == 0 || segments.Any(segment => segment is "." or ".."))
            throw new SecretStoreException($"'{string.Join('/', parts)}' is not a valid secret path: no part may be empty, '.' or '..'.");
        return string.Join('/', segments);
    }

    internal static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
