using System.Net.Http.Headers;

namespace PlatformSdk.Access.Calls;

/// <summary>
/// Adds the token of this service to a request to the called one. The token of its own caller is never passed on. A header that the code sets stays.
/// Redirects are followed below this handler, without the header.
/// </summary>
internal sealed class ServiceTokenHandler(CalledService service, CachedToken token) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not null || request.RequestUri is not { IsAbsoluteUri: true } address || !service.IsAt(address))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The next attempt may need a new one, and the response keeps the request.
            request.Headers.Authorization = null;
        }
    }
}
