using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace PlatformSdk.RabbitMq.Tests.Support;

/// <summary>An address that leads to a broker, over which the broker can be silent, or lose its answers.</summary>
internal sealed class BrokerRelay : IAsyncDisposable
{
    private const int HeaderSize = 7;
    private const int Confirm = 60 << 16 | 80;
    private const int ChannelClosed = 20 << 16 | 41;

    private readonly Broker _broker;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _accepted;
    private int _lost;

    internal BrokerRelay(Broker broker)
    {
        _broker = broker;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal string Address => _broker.Address().Replace($"{_broker.Port}", $"{Port}", StringComparison.Ordinal);

    /// <summary>The address as it may be shown.</summary>
    internal string Shown => $"amqp://127.0.0.1:{Port}/";

    /// <summary>Connections are accepted, and nothing comes over them.</summary>
    internal bool IsSilent { get; set; }

    /// <summary>The channel that confirms the next message loses this confirm and all later ones.</summary>
    internal bool LosesConfirms { get; set; }

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal int Accepted => _accepted;

    internal int Lost => _lost;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = RelayAsync(client, IsSilent);
            Interlocked.Increment(ref _accepted);
        }
    }

    private async Task RelayAsync(TcpClient client, bool isSilent)
    {
        using var server = new TcpClient();
        using (client)
        {
            if (isSilent)
            {
                await client.GetStream().CopyToAsync(Stream.Null, _stop.Token);
                return;
            }
            await server.ConnectAsync(IPAddress.Loopback, _broker.Port, _stop.Token);
            var (up, down) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(up.CopyToAsync(down, _stop.Token), AnswerAsync(down, up));
        }
    }

    /// <summary>A frame is its type (1 is a method), its channel, the size of what follows, that, and one byte for its end.</summary>
    private async Task AnswerAsync(Stream broker, Stream client)
    {
        ushort? losing = null;
        while (true)
        {
            var header = new byte[HeaderSize];
            await broker.ReadExactlyAsync(header, _stop.Token);
            var content = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(3)) + 1];
            await broker.ReadExactlyAsync(content, _stop.Token);
            var channel = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(1));
            var method = header[0] == 1 ? BinaryPrimitives.ReadInt32BigEndian(content) : 0;
            if (method == Confirm && LosesConfirms)
                (losing, LosesConfirms) = (channel, false);
            // The next channel may have its number.
            if (method == ChannelClosed && channel == losing)
                losing = null;
            if (method == Confirm && channel == losing)
            {
                Interlocked.Increment(ref _lost);
                continue;
            }
            await client.WriteAsync((byte[])[.. header, .. content], _stop.Token);
        }
    }
}
