using System.Collections.Concurrent;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;

namespace PlatformSdk.Calls;

/// <summary>
/// Adds our handlers around those of a client, once all of them are known. Nested retries multiply: one request to a service that is down becomes
/// sixteen. So a client with its own resilience handler keeps that one, wherever it was added, and a client that resolves names resolves them once.
/// </summary>
internal sealed class SingleRetryLayer(CallPipelines pipelines, ServiceNames names, ILogger<SingleRetryLayer> logger)
    : IHttpMessageHandlerBuilderFilter
{
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        var (client, handlers) = (builder.Name ?? "", builder.AdditionalHandlers);
        var theirs = handlers.Append(builder.PrimaryHandler).Select(TheirHandlers.Resilience).FirstOrDefault(found => found is not null);
        if (!handlers.Append(builder.PrimaryHandler).Any(TheirHandlers.IsDiscovery))
        {
            // Inside their resilience handler, for the same reason as inside ours.
            var last = handlers.ToList().FindLastIndex(handler => TheirHandlers.Resilience(handler) is not null);
            handlers.Insert(last + 1, names.CreateHandler());
            // gRPC would open connections to the name itself.
            if (builder.PrimaryHandler is SocketsHttpHandler sockets)
                sockets.Properties["__GrpcLoadBalancingDisabled"] = true;
        }
        if (!pipelines.Options(client).Enabled)
            return;
        // Outermost: handlers that users add are inside ours.
        if (theirs is null)
            handlers.Insert(0, new CallHandler(client, pipelines));
        // The factory creates a new handler every two minutes.
        else if (_reported.TryAdd(client, true))
            Log.OwnResilience(logger, client.Length == 0 ? "default" : client, theirs);
    };
}
