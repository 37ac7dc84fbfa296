using System.Net;
using System.Net.Sockets;
using System.Text;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Web;

/// <summary>What the tests of hostile requests read: the whole response, and nothing of the next one.</summary>
public sealed class ResponseInPiecesTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")]
    public async Task A_response_is_read_to_its_end(string response)
    {
        var (client, server) = await ConnectAsync();
        using var _ = client;
        using var __ = server;
        var read = RawHttp.ReadAsync(client);

        foreach (var letter in Encoding.Latin1.GetBytes(response))
            await server.SendAsync(new[] { letter });

        (await read).ShouldBe(response);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nto the end of the connection")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut off")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")]
    [InlineData("")]
    public async Task A_response_that_its_connection_ends_is_what_came(string response)
    {
        var (client, server) = await ConnectAsync();
        using var _ = client;
        var read = RawHttp.ReadAsync(client);

        foreach (var letter in Encoding.Latin1.GetBytes(response))
            await server.SendAsync(new[] { letter });
        server.Dispose();

        (await read).ShouldBe(response);
    }

    private static async Task<(Socket Client, Socket Server)> ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        var server = await listener.AcceptSocketAsync();
        server.NoDelay = true;
        return (client, server);
    }
}
