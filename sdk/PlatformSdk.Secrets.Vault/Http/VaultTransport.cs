using System.Net;
using System.Net.Sockets;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>
/// The connection to Vault: TLS, proxy, and the Unix socket of an agent. <see cref="VaultClient"/> follows redirects, because it knows which servers
/// may receive a token.
/// </summary>
internal static class VaultTransport
{
    internal static HttpClient Create(VaultOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // Limits the connection lifetime, so that a DNS change is noticed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            SslOptions = VaultTls.Create(options),
        };
        if (!string.IsNullOrEmpty(options.HttpProxy))
            handler.Proxy = new WebProxy(options.HttpProxy);
        if (options.Addresses[0] is { Scheme: "unix" } socket)
        {
            handler.ConnectCallback = (_, cancellation) =>
            ConnectAsync(socket.LocalPath, cancellation);
        }

        return new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
