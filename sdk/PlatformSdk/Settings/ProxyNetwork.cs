using System.Net;

namespace PlatformSdk.Settings;

/// <summary>A proxy as <c>Platform:Web:KnownProxies</c> says it: an address or a network.</summary>
internal static class ProxyNetwork
{
    /// <summary>A single address is a network of one; null is what is neither.</summary>
    internal static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
