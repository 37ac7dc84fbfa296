using System.Diagnostics;

namespace PlatformSdk.Calls;

/// <summary>Sends a request by way of the resolver that all clients share, and then on through its own client's handlers.</summary>
internal sealed class NameHandler(HttpMessageInvoker resolving) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<NameHandler> s_client = new("PlatformSdk.Calls.Client");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(s_client, this);
        return resolving.SendAsync(request, cancellationToken);
    }

    /// <summary>The library resolves in the asynchronous form only.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    private Task<HttpResponseMessage> SendResolvedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => base.SendAsync(request, cancellationToken);

    /// <summary>The end of the shared resolver, from where a request returns to its client.</summary>
    internal sealed class Resolved : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => request.Options.TryGetValue(s_client, out var client)
                ? client.SendResolvedAsync(request, cancellationToken)
                : throw new UnreachableException();
    }
}
