using System.Net;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests.Web;

/// <summary>One port speaks HTTP/2 without TLS for gRPC, the others HTTP/1.1, however the ports were given.</summary>
public sealed class GrpcPortTests
{
    [Theory]
    [InlineData("HTTP_PORTS={http};{grpc}")]
    [InlineData("HTTP_PORTS={grpc};{http}")]
    [InlineData("URLS=http://127.0.0.1:{http};http://127.0.0.1:{grpc}")]
    public async Task The_gRPC_port_speaks_HTTP_2_and_the_others_do_not(string variable)
    {
        var (http, grpc) = (FreePort.Next(), FreePort.Next());
        var (name, value) =
            (variable[..variable.IndexOf('=')], variable[(variable.IndexOf('=') + 1)..].Replace("{http}", $"{http}", StringComparison.Ordinal)
            .Replace("{grpc}", $"{grpc}", StringComparison.Ordinal));
        await using var process =
            ChildProcess.StartAssembly(typeof(Program).Assembly.Location, [],
            [new($"ASPNETCORE_{name}", value), new("Platform__Web__GrpcPort", $"{grpc}")]);
        await process.AddressAsync();
        using var client = new HttpClient();

        (await VersionAsync(client, http, HttpVersion.Version11)).ShouldBe(HttpVersion.Version11);
        (await VersionAsync(client, grpc, HttpVersion.Version20)).ShouldBe(HttpVersion.Version20);
        await Should.ThrowAsync<HttpRequestException>(() => VersionAsync(client, http, HttpVersion.Version20));
    }

    /// <summary>Once it is open: both ports are opened one after the other.</summary>
    private static async Task<Version> VersionAsync(HttpClient client, int port, Version version)
    {
        await Eventually.IsTrueAsync($"port {port} is open", async () =>
        {
            try
            {
                using var socket = new System.Net.Sockets.TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (System.Net.Sockets.SocketException)
            {
                return false;
            }
        });
        using var request =
            new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/")
            {
                Version = version,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact
            };
        using var response = await client.SendAsync(request);
        return response.Version;
    }
}
