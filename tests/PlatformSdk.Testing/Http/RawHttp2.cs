using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PlatformSdk.Testing.Http;

/// <summary>HTTP/2 frame by frame (RFC 9113), for requests that no client library would send.</summary>
public sealed class RawHttp2 : IDisposable
{
    private readonly Socket _socket;

    private RawHttp2(Socket socket) => _socket = socket;

    public static async Task<RawHttp2> ConnectAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var connection = new RawHttp2(socket);
        await socket.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await connection.FrameAsync(type: 4, flags: 0, stream: 0, []);
        return connection;
    }

    /// <summary>The headers of a request, each written out in full.</summary>
    public Task HeadersAsync(int stream, bool ends, params (string Name, string Value)[] headers)
    {
        var block = new List<byte>();
        foreach (var (name, value) in headers)
        {
            block.Add(0x10);
            Add(block, name);
            Add(block, value);
        }
        return FrameAsync(type: 1, (byte)(ends ? 0x5 : 0x4), stream, [.. block]);
    }

    public Task DataAsync(int stream, string text, bool ends = false) =>
        FrameAsync(type: 0, (byte)(ends ? 1 : 0), stream, Encoding.Latin1.GetBytes(text));

    /// <summary>RST_STREAM with CANCEL.</summary>
    public Task ResetAsync(int stream) => FrameAsync(type: 3, flags: 0, stream, [0, 0, 0, 8]);

    public Task GoAwayAsync() => FrameAsync(type: 7, flags: 0, stream: 0, [0, 0, 0, 1, 0, 0, 0, 0]);

    public async Task FrameAsync(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[0] = (byte)(payload.Length >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)payload.Length);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        await _socket.SendAsync(frame);
    }

    /// <summary>Waits until the server sends a frame of this type, or closes.</summary>
    public async Task ReadUntilAsync(byte type)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var stream = new NetworkStream(_socket, ownsSocket: false);
        var head = new byte[9];
        try
        {
            while (true)
            {
                await stream.ReadExactlyAsync(head, deadline.Token);
                await stream.ReadExactlyAsync(new byte[(head[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(1))], deadline.Token);
                if (head[3] == type)
                    return;
            }
        }
        catch (IOException)
        {
            // Closed: nothing more comes.
        }
    }

    /// <summary>Ends the connection by RST: what a crashed client, a firewall or a load balancer sends.</summary>
    public void Break()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    public void Dispose() => _socket.Dispose();

    private static void Add(List<byte> block, string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, 126);
        block.Add((byte)text.Length);
        block.AddRange(Encoding.Latin1.GetBytes(text));
    }
}
