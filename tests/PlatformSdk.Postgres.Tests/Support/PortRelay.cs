using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A port on this machine that leads to another one.</summary>
internal sealed class PortRelay : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Task _accepting;

    private PortRelay(TcpListener listener, int target)
    {
        _listener = listener;
        _accepting = AcceptAsync(target);
    }

    internal static PortRelay Start(int port, int target)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new(listener, target);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync(int target)
    {
        while (true)
            _ = RelayAsync(await _listener.AcceptTcpClientAsync(), target);
    }

    private static async Task RelayAsync(TcpClient client, int target)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
    }
}
