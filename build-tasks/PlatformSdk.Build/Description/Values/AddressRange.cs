using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// A range of addresses (CIDR) as a network policy accepts it: no leading zeros and no bits beyond the prefix, because a cluster warns about or
/// refuses them.
/// </summary>
internal static class AddressRange
{
    /// <summary>The text as written, or null. Newer API servers refuse an IPv4 range in IPv6 notation, so it is not accepted.</summary>
    internal static string? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) && !network.BaseAddress.IsIPv4MappedToIPv6 && !text.Contains('%', StringComparison.Ordinal)
        && (network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 || network.ToString() == text)
            ? text
            : null;
}
