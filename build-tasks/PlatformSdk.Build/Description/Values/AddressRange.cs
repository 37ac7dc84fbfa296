using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// A range of addresses (CIDR) as a network policy takes it: no leading zeros, and no bits beyond the prefix, which a cluster warns of or refuses.
/// </summary>
internal static class AddressRange
{
    /// <summary>The text as it is written, or null; an IPv4 range in the dress of IPv6 is refused by newer API servers.</summary>
    internal static string? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) && !network.BaseAddress.IsIPv4MappedToIPv6 && !text.Contains('%', StringComparison.Ordinal)
        && (network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 || network.ToString() == text)
            ? text
            : null;
}
