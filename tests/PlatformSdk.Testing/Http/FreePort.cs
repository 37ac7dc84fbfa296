using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Testing.Http;

/// <summary>A port for what cannot be told to listen on port 0.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
