namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>A path of Vault's API, without <c>/v1/</c>. Double slashes and dots would be answered 301, a slash at the end 500.</summary>
internal static class VaultPath
{
    internal static string Join(params string[] parts)
    {
        var segments = parts.SelectMany(part => part.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        if (segments.Length == 0 || segments.Any(segment => segment is "." or ".."))
            throw new SecretStoreException($"'{string.Join('/', parts)}' is no path of a secret: no part may be empty, '.' or '..'.");
        return string.Join('/', segments);
    }

    internal static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
