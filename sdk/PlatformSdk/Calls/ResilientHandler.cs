using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PlatformSdk.Calls;

/// <summary>
/// The outermost handler of every client: it resolves the service name and sends the request through the client's pipeline. Each attempt goes through
/// the client's other handlers, so that a handler that adds a token adds a current one.
/// </summary>
internal sealed class ResilientHandler(string client, HttpCallOptions options, CallPipelines pipelines, ServiceAddresses addresses, TimeProvider time)
    : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var named = request.RequestUri;
        if (named is null || !options.Enabled)
            return await SendNamedAsync(request, named, cancellationToken).ConfigureAwait(false);

        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        new CallContext(request, time.GetTimestamp()).Attach(context);
        try
        {
            return await pipelines.Get(client, named.Authority).Pipeline.ExecuteAsync(
                static async (context, state) =>
                    await state.Handler.SendNamedAsync(state.Request, state.Named, context.CancellationToken).ConfigureAwait(false),
                context, (Handler: this, Request: request, Named: named)).ConfigureAwait(false);
        }
        // Converted to exceptions that callers of HttpClient know.
        catch (TimeoutRejectedException exception)
        {
            var message = $"{request.Method} {named.GetLeftPart(UriPartial.Path)} took longer than {exception.Timeout.TotalSeconds:0.###} s.";
            throw new TaskCanceledException(message, new TimeoutException(message, exception));
        }
        catch (BrokenCircuitException exception)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError,
                $"{named.Authority} failed too often: the circuit is open, and no requests are sent for " +
                    $"{options.CircuitBreak.TotalSeconds:0.###} s.", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Resolved for each attempt, so that a retry goes to the next instance.</summary>
    private Task<HttpResponseMessage> SendNamedAsync(HttpRequestMessage request, Uri? named, CancellationToken cancellation)
    {
        request.RequestUri = named is null ? null : addresses.Resolve(named);
        return base.SendAsync(request, cancellation);
    }
}
