namespace PlatformSdk.Contract;

/// <summary>
/// The platform's own metrics, by their OpenTelemetry names. Alert rules and dashboards use the same constants in Prometheus spelling. <see
/// cref="DotnetMetrics"/> has those of .NET.
/// </summary>
internal static class MetricNames
{
    /// <summary>The name of the meter and of the activity source.</summary>
    internal const string Meter = "PlatformSdk";

    /// <summary>Always 1; its attributes are the running versions.</summary>
    internal const string BuildInfo = "platform.build_info";

    /// <summary>1 healthy, 0.5 degraded, 0 unhealthy, by <c>check</c>.</summary>
    internal const string HealthStatus = "platform.health.check.status";

    /// <summary>Seconds a check took, by <c>check</c>.</summary>
    internal const string HealthDuration = "platform.health.check.duration";

    /// <summary>Spans, log records and metric batches that were not exported, by <c>signal</c> and <c>reason</c>.</summary>
    internal const string TelemetryDropped = "platform.telemetry.dropped";

    /// <summary>Retries of outgoing requests, by <c>client</c>.</summary>
    internal const string ClientRetries = "platform.http.client.retries";

    /// <summary>0 closed, 1 half open, 2 open, by <c>client</c> and <c>server.address</c>.</summary>
    internal const string ClientCircuit = "platform.http.client.circuit.state";

    /// <summary>Seconds a job took, by <c>outcome</c>.</summary>
    internal const string JobDuration = "platform.job.duration";

    /// <summary>The attribute with the name of a need: two brokers may have a queue of the same name.</summary>
    internal const string Need = "platform.need";

    /// <summary>Seconds that a command of a cache or a database took.</summary>
    internal const string CacheOperation = "db.client.operation.duration";

    /// <summary>Open connections to databases, by <see cref="ConnectionState"/> and <see cref="Pool"/>, as Npgsql counts them.</summary>
    internal const string Connections = "db.client.connection.count";

    /// <summary>Commands that a database refused, as Npgsql counts them.</summary>
    internal const string FailedCommands = "db.client.operation.failed";

    /// <summary>The attribute with the name of a pool of connections, which only databases have.</summary>
    internal const string Pool = "db.client.connection.pool.name";

    /// <summary>The attribute that is <c>used</c> or <c>idle</c>.</summary>
    internal const string ConnectionState = "db.client.connection.state";

    /// <summary>Seconds that a call of an object store took, by <see cref="CallMethod"/>, as the client of AWS measures it.</summary>
    internal const string Call = "client.call.duration";

    /// <summary>Calls of an object store that failed, by <see cref="CallMethod"/>.</summary>
    internal const string FailedCalls = "client.call.errors";

    /// <summary>The attribute with the name of an operation of the object store.</summary>
    internal const string CallMethod = "rpc.method";

    /// <summary>Errors that the servers of a cache answered, by <see cref="Need"/>, <c>server.address</c> and <see cref="CacheError"/>.</summary>
    internal const string CacheErrors = "platform.cache.errors";

    /// <summary>The attribute with the first word of an error, such as <c>OOM</c>.</summary>
    internal const string CacheError = "db.response.status_code";

    /// <summary>Messages that wait in a queue that the process consumes, by <see cref="Need"/> and <see cref="Queue"/>.</summary>
    internal const string QueueReady = "platform.queue.ready";

    /// <summary>Messages in the dead letter queue of a queue, by <see cref="Need"/> and <see cref="Queue"/>.</summary>
    internal const string QueueDeadLetters = "platform.queue.dead_letters";

    /// <summary>The attribute with the name of a queue, and OpenTelemetry's metrics for messaging.</summary>
    internal const string Queue = "messaging.destination.name";

    /// <summary>Seconds that publishing a message took, until it was confirmed.</summary>
    internal const string MessageOperation = "messaging.client.operation.duration";

    /// <summary>Seconds that handling a message took.</summary>
    internal const string MessageProcess = "messaging.process.duration";
}
