using System.Net;

namespace PlatformSdk.Settings;

/// <summary>A proxy in <c>Platform:Web:KnownProxies</c>: an address or a network.</summary>
internal static class ProxyNetwork
{
    /// <summary>Parses a network, or a single address as a network of one. Null if the text is neither.</summary>
    internal static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
