using System.Net.Sockets;
using System.Text;

namespace PlatformSdk.Testing.Http;

/// <summary>Bytes as they stand on the wire, for requests that no client would send.</summary>
public static class RawHttp
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    /// <summary>Sends the text and gives the response to it, or what came of it before the server closed.</summary>
    public static async Task<string> ExchangeAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await client.Client.SendAsync(Encoding.Latin1.GetBytes(request));
        return await ReadAsync(client.Client);
    }

    /// <summary>One response, however many pieces it arrives in: to its end, or to the end of the connection.</summary>
    public static async Task<string> ReadAsync(Socket socket)
    {
        using var deadline = new CancellationTokenSource(s_deadline);
        var buffer = new byte[4096];
        var response = "";
        try
        {
            while (!WholeResponse.IsWhole(response) && await socket.ReceiveAsync(buffer, deadline.Token) is > 0 and var count)
                response += Encoding.Latin1.GetString(buffer, 0, count);
        }
        catch (SocketException)
        {
            // Broken off by the server: what came is the response.
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The response was not whole after {s_deadline.TotalSeconds} s:\n{response}");
        }
        return response;
    }
}
