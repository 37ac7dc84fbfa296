using System.Net.Sockets;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>Passes what comes over a Unix socket on to a TCP server, both ways: an agent's socket.</summary>
internal sealed class SocketRelay : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Task _serving;

    internal SocketRelay(string path, Uri server)
    {
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _serving = ServeAsync(server);
    }

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
            {
                var client = new NetworkStream(await _listener.AcceptAsync(), ownsSocket: true);
                var upstream = new TcpClient(server.Host, server.Port);
                _ = client.CopyToAsync(upstream.GetStream());
                _ = upstream.GetStream().CopyToAsync(client);
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
        catch (ObjectDisposedException)
        {
            // Disposed.
        }
    }
}
