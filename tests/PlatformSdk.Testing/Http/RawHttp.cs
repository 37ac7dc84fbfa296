using System.Net.Sockets;
using System.Text;

namespace PlatformSdk.Testing.Http;

/// <summary>Bytes as they stand on the wire, for requests that no client would send.</summary>
public static class RawHttp
{
    /// <summary>Sends the text and gives all that comes back until the server closes or falls silent.</summary>
    public static async Task<string> ExchangeAsync(int port, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                // The first byte may take its time on a busy machine; what follows it comes at once.
                using var silence = new CancellationTokenSource(answer.Length == 0 ? 10_000 : 100);
                var count = await stream.ReadAsync(buffer, silence.Token);
                if (count == 0)
                    break;
                answer.Write(buffer, 0, count);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // What came is the answer.
        }
        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
