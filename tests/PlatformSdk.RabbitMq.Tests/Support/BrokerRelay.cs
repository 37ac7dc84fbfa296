using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.RabbitMq.Tests.Support;

/// <summary>An address that leads to a broker, over which the broker can be silent, or lose its answers.</summary>
internal sealed class BrokerRelay : IAsyncDisposable
{
    private const int HeaderSize = 7;
    private const byte Method = 1;
    private const byte Heartbeat = 8;
    private const int Confirm = 60 << 16 | 80;
    private const int ChannelClosed = 20 << 16 | 41;

    private readonly Broker _broker;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _accepted;
    private int _frozen;

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

    /// <summary>Of what the broker confirms next, only one message is confirmed, and none later over that channel.</summary>
    internal bool LosesConfirms { get; set; }

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal int Accepted => _accepted;

    /// <summary>A service that reaches the broker over this address, and waits a minute for it.</summary>
    internal TestService Service() => new(Address, consumer: TestService.Consume, services: services
        => services.Configure<QueueOptions>(TestService.Need, options => options.PublishTimeout = TimeSpan.FromMinutes(1)));

    /// <summary>From now on, only heartbeats come over the connections that are open.</summary>
    internal void Freeze() => Volatile.Write(ref _frozen, _accepted);

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
            _ = RelayAsync(client, Interlocked.Increment(ref _accepted), IsSilent);
        }
    }

    private async Task RelayAsync(TcpClient client, int number, bool isSilent)
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
            await Task.WhenAny(up.CopyToAsync(down, _stop.Token), AnswerAsync(down, up, number));
        }
    }

    /// <summary>A frame is its type, its channel, the size of what follows, that, and one byte for its end.</summary>
    private async Task AnswerAsync(Stream broker, Stream client, int number)
    {
        ushort? losing = null;
        long confirmed = 0;
        while (true)
        {
            var header = new byte[HeaderSize];
            await broker.ReadExactlyAsync(header, _stop.Token);
            var content = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(3)) + 1];
            await broker.ReadExactlyAsync(content, _stop.Token);
            var channel = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(1));
            var method = header[0] == Method ? BinaryPrimitives.ReadInt32BigEndian(content) : 0;
            // The next channel may have its number.
            if (method == ChannelClosed && channel == losing)
                losing = null;
            if (header[0] != Heartbeat && number <= Volatile.Read(ref _frozen))
                continue;
            if (method == Confirm && channel == losing)
                continue;
            if (method == Confirm && LosesConfirms)
            {
                (losing, LosesConfirms) = (channel, false);
                // The number of the message, and whether those before it are meant, too.
                BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(4), confirmed + 1);
                content[12] = 0;
            }
            if (method == Confirm)
                confirmed = BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(4));
            await client.WriteAsync((byte[])[.. header, .. content], _stop.Token);
        }
    }
}
