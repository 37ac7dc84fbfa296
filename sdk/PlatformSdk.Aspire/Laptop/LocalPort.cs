using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Aspire.Laptop;

/// <summary>A port of this machine's loopback addresses.</summary>
internal static class LocalPort
{
    /// <summary>Whether a program listens on it. A closed port of a loopback address refuses at once.</summary>
    internal static bool IsTaken(int port) => Listens(IPAddress.Loopback, port) || (Socket.OSSupportsIPv6 && Listens(IPAddress.IPv6Loopback, port));

    private static bool Listens(IPAddress address, int port)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(address, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
