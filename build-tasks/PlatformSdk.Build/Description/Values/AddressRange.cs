using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A range of addresses (CIDR) as a network policy takes it: no leading zeros, and no bits beyond the prefix, which a cluster warns of or refuses.</summary>
internal static class AddressRange
{
    /// <summary>Everything, of either kind: no range that could be meant.</summary>
    internal static string? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) && !text.Contains('%', StringComparison.Ordinal)
        && (network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 || network.ToString() == text)
            ? text
            : null;
}
