namespace PlatformSdk.Contract;

/// <summary>Metrics of .NET that alert rules and dashboards use, by their OpenTelemetry names.</summary>
internal static class DotnetMetrics
{
    /// <summary>Histogram, seconds, by <c>http.route</c> and <c>http.response.status_code</c>. Objectives are calculated from it.</summary>
    internal const string ServerDuration = "http.server.request.duration";

    /// <summary>Requests in progress.</summary>
    internal const string ServerActive = "http.server.active_requests";

    /// <summary>Histogram, seconds, by <c>server.address</c>.</summary>
    internal const string ClientDuration = "http.client.request.duration";

    /// <summary>Work items that wait for a thread of the pool.</summary>
    internal const string ThreadPoolQueue = "dotnet.thread_pool.queue.length";

    /// <summary>Counter, seconds for which the garbage collector paused the process.</summary>
    internal const string GarbageCollectorPauses = "dotnet.gc.pause.time";

    /// <summary>Counter, exceptions thrown, by <c>error.type</c>.</summary>
    internal const string Exceptions = "dotnet.exceptions";
}
