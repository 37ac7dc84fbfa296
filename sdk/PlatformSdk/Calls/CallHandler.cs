using Polly;

namespace PlatformSdk.Calls;

/// <summary>
/// The outermost handler of a client: it sends each request through the pipeline of its host. Each attempt goes through the client's other handlers,
/// so that a handler that adds a token adds a current one.
/// </summary>
internal sealed class CallHandler(string client, CallPipelines pipelines) : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> s_request = new("PlatformSdk.Request");

    internal static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(s_request, null!);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ContextOf(request, cancellationToken);
        try
        {
            return await pipelines.Get(client, request.RequestUri).ExecuteAsync(static async (context, handler) =>
                await handler.SendOnceAsync(RequestOf(context), context.CancellationToken).ConfigureAwait(false), context, this)
                    .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ContextOf(request, cancellationToken);
        try
        {
            return pipelines.Get(client, request.RequestUri).Execute(static (context, handler) =>
                handler.SendOnce(RequestOf(context), context.CancellationToken), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResilienceContext ContextOf(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(s_request, request);
        return context;
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => base.SendAsync(request, cancellationToken);

    private HttpResponseMessage SendOnce(HttpRequestMessage request, CancellationToken cancellationToken) => base.Send(request, cancellationToken);
}
