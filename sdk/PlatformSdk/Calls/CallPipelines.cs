using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace PlatformSdk.Calls;

/// <summary>
/// The pipelines by client and host. They outlive the handlers, which the factory replaces every two minutes, so that a circuit keeps its state.
/// </summary>
internal sealed class CallPipelines
{
    /// <summary>The limit of separate pipelines; further hosts share one. A client may call hosts that its own callers choose (webhooks).</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(string Client, string Host), CallPipeline> _pipelines = new();
    private readonly IOptions<PlatformOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CallPipelines> _logger;
    private readonly CallMetrics _metrics;

    public CallPipelines(IOptions<PlatformOptions> options, TimeProvider time, ILogger<CallPipelines> logger, IMeterFactory meters)
    {
        (_options, _time, _logger) = (options, time, logger);
        _metrics = new CallMetrics(meters, () => _pipelines.Values);
    }

    internal HttpCallOptions Options(string client) => _options.Value.HttpClient.Resolve(client);

    internal ResiliencePipeline<HttpResponseMessage> Get(string client, Uri? address)
    {
        var host = address is { IsAbsoluteUri: true } ? address.Authority : "";
        if (_pipelines.TryGetValue((client, host), out var pipeline))
            return pipeline.Pipeline;
        if (_pipelines.Count >= Most)
            host = "others";
        return _pipelines.GetOrAdd((client, host), static (key, all)
            => new CallPipeline(key.Client.Length == 0
                ? "default"
                : key.Client, key.Host, all.Options(key.Client), all._time, all._metrics, all._logger), this).Pipeline;
    }
}
