using System.Collections.Concurrent;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;

namespace PlatformSdk.Calls;

/// <summary>
/// Puts our handler around those of a client, when all of them are known. One that tries again inside of one that tries again multiplies: one request
/// to a service that is down becomes sixteen. So a client that brings a resilience handler keeps its own, whoever added it and when.
/// </summary>
internal sealed class OneLayer(CallPipelines pipelines, ServiceAddresses addresses, TimeProvider time, ILogger<OneLayer> logger)
    : IHttpMessageHandlerBuilderFilter
{
    // By name: a service without these packages does not load them.
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
            // The factory makes a new handler every two minutes.
            if (_reported.TryAdd(client, true))
                Log.OwnResilience(logger, client.Length == 0 ? "default" : client, theirs);
        }
        // Outermost: the handlers that users add stand inside ours.
        builder.AdditionalHandlers.Insert(0, new ResilientHandler(client, options, pipelines, addresses, time));
    };

    /// <summary>The name of the first resilience handler of a chain.</summary>
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
