using System.Collections.Concurrent;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;

namespace PlatformSdk.Calls;

/// <summary>
/// Adds our handler around those of a client, once all of them are known. Nested retries multiply: one request to a service that is down becomes
/// sixteen. So a client with its own resilience handler keeps that one, wherever it was added.
/// </summary>
internal sealed class SingleRetryLayer(CallPipelines pipelines, ServiceAddresses addresses, TimeProvider time, ILogger<SingleRetryLayer> logger)
    : IHttpMessageHandlerBuilderFilter
{
    // By name, so that a service without these packages does not load them.
    private static readonly string[] s_theirs =
        ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.Resilience.Internal.ResilienceHandler",
            "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        var client = builder.Name ?? "";
        var options = pipelines.Options(client);
        var theirs = builder.AdditionalHandlers.Select(Find).FirstOrDefault(found => found is not null) ?? Find(builder.PrimaryHandler);
        if (theirs is not null && options.Enabled)
        {
            options.Enabled = false;
            // The factory creates a new handler every two minutes.
            if (_reported.TryAdd(client, true))
                Log.OwnResilience(logger, client.Length == 0 ? "default" : client, theirs);
        }
        // Outermost: handlers that users add are inside ours.
        builder.AdditionalHandlers.Insert(0, new ResilientHandler(client, options, pipelines, addresses, time));
    };

    /// <summary>The name of the first resilience handler in a chain.</summary>
    private static string? Find(HttpMessageHandler? handler)
    {
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            for (var type = handler.GetType(); type is not null; type = type.BaseType)
            {
                if (s_theirs.Contains(type.FullName, StringComparer.Ordinal))
                    return type.Name;
            }
        }
        return null;
    }
}
