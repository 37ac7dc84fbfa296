using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A proxy that leads every tunnel to one server on this machine: a process can then call a server by its real name.</summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    internal TunnelProxy(Uri server)
    {
        _listener.Start();
        _serving = ServeAsync(server);
    }

    internal string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync(Uri server)
    {
        try
        {
            while (true)
                _ = TunnelAsync(await _listener.AcceptTcpClientAsync(), server);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    /// <summary>From CONNECT to the empty line, then bytes both ways.</summary>
    private static async Task TunnelAsync(TcpClient client, Uri server)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        var upstream = new TcpClient(server.Host, server.Port);
        await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        _ = stream.CopyToAsync(upstream.GetStream());
        _ = upstream.GetStream().CopyToAsync(stream);
    }
}
