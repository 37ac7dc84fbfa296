using System.Net.Sockets;
using System.Text;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>Requests over kept connections, written as bytes, so that the client costs next to nothing.</summary>
internal static class Load
{
    private const int Connections = 4;

    internal static Task RunAsync(int port, string path, int requests)
        => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SendAsync(port, path, requests / Connections)));

    /// <summary>True when there is somebody and he answers 200.</summary>
    internal static async Task<bool> TryOnceAsync(int port, string path)
    {
        try
        {
            await SendAsync(port, path, 1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task SendAsync(int port, string path, int requests)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        var buffer = new byte[4096];
        for (var i = 0; i < requests; i++)
        {
            await socket.SendAsync(request);
            var length = 0;
            do
            {
                var count = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (count == 0)
                    throw new InvalidOperationException("The program closed the connection: " + Encoding.ASCII.GetString(buffer, 0, length));
                length += count;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException("Not the expected answer: " + Encoding.ASCII.GetString(buffer, 0, length));
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var at = answer.IndexOf("Content-Length: "u8);
        if (at < 0 || at > head)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var text = answer[(at + 16)..];
        return answer.Length == head + 4 + int.Parse(text[..text.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
