using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Management;

/// <summary>The listening socket of the management port.</summary>
internal static class ProbeListener
{
    private const int Backlog = 512;

    /// <summary>Listens on all IPv6 and IPv4 addresses, or on IPv4 only if IPv6 is not available.</summary>
    /// <exception cref="IOException">The port is not available.</exception>
    internal static Socket Listen(int port)
    {
        if (Socket.OSSupportsIPv6)
        {
            try
            {
                return Bind(new IPEndPoint(IPAddress.IPv6Any, port));
            }
            catch (SocketException failure) when (failure.SocketErrorCode is not (SocketError.AddressAlreadyInUse or SocketError.AccessDenied))
            {
                // IPv6 is supported but disabled.
            }
            catch (SocketException failure)
            {
                throw Refused(port, failure);
            }
        }
        try
        {
            return Bind(new IPEndPoint(IPAddress.Any, port));
        }
        catch (SocketException failure)
        {
            throw Refused(port, failure);
        }
    }

    /// <summary>Wakes the thread that waits for a connection.</summary>
    internal static void Knock(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            socket.Connect(IPAddress.Loopback, port);
        }
        catch (SocketException)
        {
            // The connection attempt itself is enough.
        }
    }

    private static Socket Bind(IPEndPoint address)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = true;
            socket.Bind(address);
            socket.Listen(Backlog);
            socket.Blocking = false;
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IOException Refused(int port, SocketException failure)
        => new($"Failed to bind to address http://[::]:{port} (Platform:ManagementPort): {failure.Message}.", failure);
}
