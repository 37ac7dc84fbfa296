using System.Net;
using System.Net.Sockets;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>
/// The connection to Vault: TLS, proxy, an agent's Unix socket. Redirects are followed by <see cref="VaultClient"/>, which knows where a token may
/// go.
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
            // So that a name that moves to another address is noticed.
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
