using Amazon.Runtime;
using PlatformSdk.Needs;

namespace PlatformSdk.S3.Connecting;

/// <summary>The connections of the client. They are renewed, so that a changed DNS entry is noticed, and trust the authority of the need.</summary>
/// <param name="authority">The certificates of <c>ca.crt</c>; null for those of the system.</param>
internal sealed class HttpClients(string? authority) : HttpClientFactory
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect to another region is signed again by the client.
            AllowAutoRedirect = false,
            PooledConnectionLifetime = s_lifetime,
            ConnectTimeout = clientConfig.ConnectTimeout ?? Timeout.InfiniteTimeSpan,
            MaxConnectionsPerServer = clientConfig.MaxConnectionsPerServer ?? int.MaxValue,
        };
        if (clientConfig.GetWebProxy() is { } proxy)
            handler.Proxy = proxy;
        if (authority is not null)
            handler.SslOptions.CertificateChainPolicy = NeedAuthority.Policy(authority);
        return new(handler) { Timeout = clientConfig.Timeout ?? Timeout.InfiniteTimeSpan };
    }

    // Clients of several needs have no connection in common.
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => true;

    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;
}
