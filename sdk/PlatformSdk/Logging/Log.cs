using Microsoft.Extensions.Logging;

namespace PlatformSdk.Logging;

/// <summary>
/// Every message of this package. Event ids are fixed: alerts and searches depend on them. Numbers and durations are passed as objects: for every
/// combination of value types, the runtime compiles a formatter of its own during the start, even of messages that are never logged.
/// </summary>
internal static partial class Log
{
    // One value, as in the other lines of every start: for each number of values, the runtime compiles 25 methods.
    [LoggerMessage(1, LogLevel.Information, "Application started. Press Ctrl+C to shut down. {Where}.", EventName = "Started")]
    internal static partial void Started(ILogger logger, string where);

    [LoggerMessage(2, LogLevel.Information, "Application is shutting down...", EventName = "Stopping")]
    internal static partial void Stopping(ILogger logger);

    [LoggerMessage(3, LogLevel.Information,
        "Draining for {Length}: the readiness probe fails, requests are still served. A second signal ends the drain.",
        EventName = "Draining")]
    internal static partial void Draining(ILogger logger, object length);

    [LoggerMessage(4, LogLevel.Warning,
        "MapPlatform() was not called, so nothing answers {Path}. Add app.MapPlatform() after builder.Build(), or set Platform:ManagementPort.",
            EventName = "NotMapped")]
    internal static partial void NotMapped(ILogger logger, string path);

    [LoggerMessage(5, LogLevel.Warning,
        "{Proxy} sent X-Forwarded-For, which is ignored: every client appears to come from that address, without https. If it is your gateway, " +
        "add its network to Platform:Web:KnownProxies.", EventName = "ProxyUndeclared")]
    internal static partial void ProxyUndeclared(ILogger logger, string proxy);

    [LoggerMessage(6, LogLevel.Warning,
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts X-Forwarded-* headers from every sender, so a client can claim any address. Set " +
        "Platform:Web:KnownProxies to the networks of your proxies.", EventName = "ForwardedHeadersTrusted")]
    internal static partial void ForwardedHeadersTrusted(ILogger logger);

    [LoggerMessage(EventId = 7, Message = "{Method} {Route} {StatusCode} in {ElapsedMilliseconds:0.0} ms", EventName = "RequestEnded")]
    internal static partial void RequestEnded(ILogger logger, LogLevel level, string method, string route, int statusCode,
        double elapsedMilliseconds);

    [LoggerMessage(8, LogLevel.Information, "{Signal} stopped the service before it had started. Exit code {ExitCode}.",
        EventName = "StartCutOff")]
    internal static partial void StartCutOff(ILogger logger, string signal, object exitCode);

    [LoggerMessage(10, LogLevel.Information, "Health endpoints listen on the management port {Port}.", EventName = "ManagementListening")]
    internal static partial void ManagementListening(ILogger logger, object port);

    [LoggerMessage(11, LogLevel.Information, "The log level of '{Category}' is {Level} for {Length}: a request to the management port set it.",
        EventName = "LevelChanged")]
    internal static partial void LevelChanged(ILogger logger, string category, LogLevel level, TimeSpan length);

    [LoggerMessage(12, LogLevel.Information, "The log level of '{Category}' is the configured one again.", EventName = "LevelReturned")]
    internal static partial void LevelReturned(ILogger logger, string category);

    [LoggerMessage(20, LogLevel.Warning, "Health check '{Check}' is {Status}: {Description}", EventName = "HealthDegraded")]
    internal static partial void HealthDegraded(ILogger logger, Exception? exception, string check, string status, string? description);

    [LoggerMessage(21, LogLevel.Information, "Health check '{Check}' is healthy again.", EventName = "HealthRecovered")]
    internal static partial void HealthRecovered(ILogger logger, string check);

    [LoggerMessage(22, LogLevel.Warning,
        "The thread pool ran no background work for {Seconds:0} s ({Threads} threads, {Queue} queued items), and the service was not ready during " +
        "that time. Look for code that blocks threads: Thread.Sleep, .Result, .Wait() and synchronous I/O in requests.",
            EventName = "ThreadPoolStarved")]
    internal static partial void ThreadPoolStarved(ILogger logger, object seconds, object threads, object queue);

    [LoggerMessage(25, LogLevel.Information,
        "No referenced package sets up need '{Need}' ({Type}). It has only a connection string ({Key}) and a TCP check.{Hint}",
            EventName = "NeedUnwired")]
    internal static partial void NeedUnwired(ILogger logger, string need, string type, string key, string hint);

    [LoggerMessage(26, LogLevel.Warning, "{Count} of {Total} needs are unreachable:{Needs}", EventName = "NeedsUnreachable")]
    internal static partial void NeedsUnreachable(ILogger logger, object count, object total, string needs);

    [LoggerMessage(30, LogLevel.Information,
        "Logs are sent to {Endpoint} over OTLP. The console shows only lifecycle events, warnings and errors; to see every line there, set " +
        "Platform__Telemetry__Logs=both.", EventName = "LogsOverOtlp")]
    internal static partial void LogsOverOtlp(ILogger logger, Uri endpoint);

    [LoggerMessage(31, LogLevel.Warning, "Logs cannot be exported to {Endpoint}. The console shows every line until the export works again.",
        EventName = "LogExportFailed")]
    internal static partial void LogExportFailed(ILogger logger, Uri endpoint);

    [LoggerMessage(32, LogLevel.Information, "Logs are exported to {Endpoint} again. The console shows only lifecycle events, warnings and errors.",
        EventName = "LogExportRecovered")]
    internal static partial void LogExportRecovered(ILogger logger, Uri endpoint);

    [LoggerMessage(33, LogLevel.Warning, "Nothing reads {Stream}, so log lines are dropped. The metric platform.telemetry.dropped counts them.",
        EventName = "LineDropStarted")]
    internal static partial void LineDropStarted(ILogger logger, string stream);

    [LoggerMessage(34, LogLevel.Warning, "{Count} log lines were dropped while nothing read {Stream}.", EventName = "LineDropEnded")]
    internal static partial void LineDropEnded(ILogger logger, object count, string stream);

    [LoggerMessage(35, LogLevel.Warning,
        "{Factory} replaces the logger factory: logs reach OTLP only if it forwards them to the registered providers, and secrets in the " +
        "lines that it writes are not redacted. Register it as a provider instead. For Serilog, call builder.Logging.AddSerilog(), not " +
        "UseSerilog() or Services.AddSerilog().", EventName = "LoggerFactoryReplaced")]
    internal static partial void LoggerFactoryReplaced(ILogger logger, string factory);

    [LoggerMessage(36, LogLevel.Warning,
        "OTEL_METRICS_EXPORTER is prometheus, but nothing serves the metrics: set Platform:ManagementPort.", EventName = "NothingToScrape")]
    internal static partial void NothingToScrape(ILogger logger);

    [LoggerMessage(40, LogLevel.Information, "Client '{Client}' retries {Host} (attempt {Attempt}, after {Delay}): {Why}.", EventName = "Retrying")]
    internal static partial void Retrying(ILogger logger, string client, string host, object attempt, object delay, string why);

    [LoggerMessage(41, LogLevel.Warning, "Client '{Client}': the circuit to {Host} is open for {Length}. Last failure: {Why}.",
        EventName = "CircuitOpened")]
    internal static partial void CircuitOpened(ILogger logger, string client, string host, object length, string why);

    [LoggerMessage(42, LogLevel.Information, "Client '{Client}': the circuit to {Host} is closed again.", EventName = "CircuitClosed")]
    internal static partial void CircuitClosed(ILogger logger, string client, string host);

    [LoggerMessage(43, LogLevel.Information, "Client '{Client}' has its own {Handler}: the platform adds no timeout, retry or circuit breaker to it.",
        EventName = "OwnResilience")]
    internal static partial void OwnResilience(ILogger logger, string client, string handler);

    [LoggerMessage(50, LogLevel.Information, "Job '{Job}' ended: {Outcome} after {Duration}, exit code {ExitCode}.", EventName = "JobEnded")]
    internal static partial void JobEnded(ILogger logger, string job, string outcome, object duration, object exitCode);

    [LoggerMessage(51, LogLevel.Error, "Job '{Job}' failed.", EventName = "JobFailed")]
    internal static partial void JobFailed(ILogger logger, Exception exception, string job);

    [LoggerMessage(60, LogLevel.Information, "Development page: {Page}", EventName = "DevelopmentPageStarted")]
    internal static partial void DevelopmentPageStarted(ILogger logger, string page);

    [LoggerMessage(80, LogLevel.Information, "{Step}", EventName = "Migrated")]
    internal static partial void Migrated(ILogger logger, string step);

    [LoggerMessage(81, LogLevel.Warning, "The migrations of '{Need}' are applied as soon as the database answers: {Reason}",
        EventName = "MigrationWaits")]
    internal static partial void MigrationWaits(ILogger logger, string need, string reason);

    [LoggerMessage(82, LogLevel.Error, "{Reason}", EventName = "MigrationFailed")]
    internal static partial void MigrationFailed(ILogger logger, string reason);

    // Secrets: names, versions and locations, never values. Event ids 3000 to 3099. They are in this class because the generator writes two such
    // classes in no stable order (dotnet/runtime 119587), and the package would differ from build to build.
    [LoggerMessage(3000, LogLevel.Information, "Read secret {SecretName}, version {Version}, from {Store} ({Location})")]
    internal static partial void SecretRead(ILogger logger, string secretName, string version, string store, string location);

    [LoggerMessage(EventId = 3001, Message = "Cannot read secret {SecretName} from {Store} ({Location}): {Reason}")]
    internal static partial void SecretNotRead(ILogger logger, LogLevel level, string secretName, string store, string location, string reason);

    [LoggerMessage(3002, LogLevel.Information, "Secret {SecretName} can be read from {Store} again")]
    internal static partial void SecretReadAgain(ILogger logger, string secretName, string store);

    [LoggerMessage(3003, LogLevel.Information, "Waiting for {Count} secret(s), at most {Remaining:0} s more: {Names}")]
    internal static partial void WaitingForSecrets(ILogger logger, object count, object remaining, string names);

    [LoggerMessage(3004, LogLevel.Warning, "{Message}")]
    internal static partial void SecretsMissing(ILogger logger, string message);

    [LoggerMessage(3005, LogLevel.Information, "The configuration key {Key} from the secret store was read for the first time")]
    internal static partial void SecretUsed(ILogger logger, string key);

    [LoggerMessage(3006, LogLevel.Error, "Refreshing secrets failed. The next attempt follows.")]
    internal static partial void RefreshFailed(ILogger logger, Exception exception);
}
