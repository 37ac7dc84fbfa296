namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>The scheme of an address of a data store.</summary>
internal static class AddressScheme
{
    internal const string Separator = "://";

    /// <summary>In lower case; null when there is none. Drivers add their names: <c>jdbc:postgresql://</c>, <c>postgresql+asyncpg://</c>.</summary>
    internal static string? Find(string address)
    {
        var end = address.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? null : address[..end].Replace("jdbc:", "", StringComparison.OrdinalIgnoreCase).Split('+')[0].ToLowerInvariant();
    }
}
