using Microsoft.Extensions.Logging;

namespace PlatformSdk.Logging;

/// <summary>Every message of this package. Event ids are fixed: alerts and searches depend on them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information,
        "Application started. Press Ctrl+C to shut down. Environment: {Environment}. Content root: {ContentRoot}.", EventName = "Started")]
    internal static partial void Started(ILogger logger, string environment, string contentRoot);

    [LoggerMessage(2, LogLevel.Information, "Application is shutting down...", EventName = "Stopping")]
    internal static partial void Stopping(ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "Draining for {Length}: readiness fails now, requests are still served. A second signal ends the drain.",
        EventName = "Draining")]
    internal static partial void Draining(ILogger logger, TimeSpan length);

    [LoggerMessage(4, LogLevel.Warning,
        "AddPlatform() was called and MapPlatform() was not: nothing answers {Path}. Add app.MapPlatform() after builder.Build(), or set " +
        "Platform:ManagementPort.", EventName = "NotMapped")]
    internal static partial void NotMapped(ILogger logger, string path);

    [LoggerMessage(5, LogLevel.Warning,
        "{Proxy} sent X-Forwarded-For, which is ignored: if it is your gateway, name its network in Platform:Web:KnownProxies, or every client " +
        "seems to come from there, without https.", EventName = "ProxyUndeclared")]
    internal static partial void ProxyUndeclared(ILogger logger, string proxy);

    [LoggerMessage(6, LogLevel.Warning,
        "X-Forwarded-* headers are believed from anybody (ASPNETCORE_FORWARDEDHEADERS_ENABLED): every client can claim any address. Name the " +
        "networks of your proxies in Platform:Web:KnownProxies.", EventName = "ForwardedByAnybody")]
    internal static partial void ForwardedByAnybody(ILogger logger);

    [LoggerMessage(EventId = 7, Message = "{Method} {Route} {StatusCode} in {ElapsedMilliseconds:0.0} ms", EventName = "RequestEnded")]
    internal static partial void RequestEnded(ILogger logger, LogLevel level, string method, string route, int statusCode,
        double elapsedMilliseconds);

    [LoggerMessage(8, LogLevel.Information, "{Signal} ended the start of the service before it was complete. Exit code {ExitCode}.",
        EventName = "StartCutOff")]
    internal static partial void StartCutOff(ILogger logger, string signal, int exitCode);

    [LoggerMessage(10, LogLevel.Information, "Health answers on the management port {Port}.", EventName = "ManagementListening")]
    internal static partial void ManagementListening(ILogger logger, int port);

    [LoggerMessage(20, LogLevel.Warning, "Health check '{Check}' is {Status}: {Description}", EventName = "HealthWorse")]
    internal static partial void HealthWorse(ILogger logger, Exception? exception, string check, string status, string? description);

    [LoggerMessage(21, LogLevel.Information, "Health check '{Check}' is healthy again.", EventName = "HealthRecovered")]
    internal static partial void HealthRecovered(ILogger logger, string check);

    [LoggerMessage(22, LogLevel.Warning,
        "The thread pool had no turn for background work for {Seconds:0} s ({Threads} threads, {Queue} items waiting): the service was unready " +
        "meanwhile. Something blocks threads: look for Thread.Sleep, .Result, .Wait() and synchronous I/O in requests.", EventName = "Starved")]
    internal static partial void Starved(ILogger logger, double seconds, int threads, long queue);

    [LoggerMessage(25, LogLevel.Information,
        "Need '{Need}' ({Type}) has a connection string ({Key}) and a TCP check: no referenced package wires it.{Hint}", EventName = "NeedUnwired")]
    internal static partial void NeedUnwired(ILogger logger, string need, string type, string key, string hint);

    [LoggerMessage(26, LogLevel.Warning, "{Count} not answer:{Needs}", EventName = "NeedsUnreachable")]
    internal static partial void NeedsUnreachable(ILogger logger, string count, string needs);

    [LoggerMessage(30, LogLevel.Information,
        "Logs go to {Endpoint} over OTLP; the console keeps lifecycle, warnings and errors. Platform__Telemetry__Logs=both brings every line back " +
        "to the console.", EventName = "LogsOverOtlp")]
    internal static partial void LogsOverOtlp(ILogger logger, Uri endpoint);

    [LoggerMessage(31, LogLevel.Warning, "Export of logs to {Endpoint} fails: the console carries every line until it works again.",
        EventName = "LogExportFails")]
    internal static partial void LogExportFails(ILogger logger, Uri endpoint);

    [LoggerMessage(32, LogLevel.Information, "Export of logs to {Endpoint} works again: the console keeps lifecycle, warnings and errors.",
        EventName = "LogExportWorks")]
    internal static partial void LogExportWorks(ILogger logger, Uri endpoint);

    [LoggerMessage(33, LogLevel.Warning, "Nobody reads {Stream}: log lines are dropped from now on, and counted in platform.telemetry.dropped.",
        EventName = "LinesAreDropped")]
    internal static partial void LinesAreDropped(ILogger logger, string stream);

    [LoggerMessage(34, LogLevel.Warning, "{Count} log lines were dropped while nobody read {Stream}.", EventName = "LinesWereDropped")]
    internal static partial void LinesWereDropped(ILogger logger, long count, string stream);

    [LoggerMessage(35, LogLevel.Warning,
        "{Factory} replaces the logger factory: OTLP gets no logs unless it passes them on to the registered providers, and secrets are not taken " +
        "out of what it writes itself. Add it as a provider in its place; with Serilog: builder.Logging.AddSerilog() and not UseSerilog() or " +
        "Services.AddSerilog().", EventName = "LoggerFactoryReplaced")]
    internal static partial void LoggerFactoryReplaced(ILogger logger, string factory);

    [LoggerMessage(40, LogLevel.Information, "Client '{Client}' tries {Host} again (try {Try}, after {Delay}): {Why}.", EventName = "Retrying")]
    internal static partial void Retrying(ILogger logger, string client, string host, int @try, TimeSpan delay, string why);

    [LoggerMessage(41, LogLevel.Warning, "Client '{Client}': the circuit to {Host} is open for {Length}; last of all {Why}.",
        EventName = "CircuitOpened")]
    internal static partial void CircuitOpened(ILogger logger, string client, string host, TimeSpan length, string why);

    [LoggerMessage(42, LogLevel.Information, "Client '{Client}': the circuit to {Host} is closed again.", EventName = "CircuitClosed")]
    internal static partial void CircuitClosed(ILogger logger, string client, string host);

    [LoggerMessage(43, LogLevel.Information, "Client '{Client}' has a {Handler} of its own: the platform adds no timeout, retry or circuit to it.",
        EventName = "OwnResilience")]
    internal static partial void OwnResilience(ILogger logger, string client, string handler);

    [LoggerMessage(50, LogLevel.Information, "Job '{Job}' ended: {Outcome} after {Duration}, exit code {ExitCode}.", EventName = "JobEnded")]
    internal static partial void JobEnded(ILogger logger, string job, string outcome, TimeSpan duration, int exitCode);

    [LoggerMessage(51, LogLevel.Error, "Job '{Job}' failed.", EventName = "JobFailed")]
    internal static partial void JobFailed(ILogger logger, Exception exception, string job);

    [LoggerMessage(60, LogLevel.Information, "What this service does is at {Page}", EventName = "PageIsAt")]
    internal static partial void PageIsAt(ILogger logger, string page);

    // Secrets: names, versions and places, never values. Here and not in a class of their own: the order in which the generator writes two such
    // classes is not stable (dotnet/runtime 119587), and the package would differ from build to build. Event ids 3000 to 3099.
    [LoggerMessage(3000, LogLevel.Information, "Secret {SecretName} version {Version} read from {Store}, {Location}")]
    internal static partial void SecretRead(ILogger logger, string secretName, string version, string store, string location);

    [LoggerMessage(EventId = 3001, Message = "Secret {SecretName} could not be read from {Store}, {Location}: {Reason}")]
    internal static partial void SecretNotRead(ILogger logger, LogLevel level, string secretName, string store, string location, string reason);

    [LoggerMessage(3002, LogLevel.Information, "Secret {SecretName} can be read from {Store} again")]
    internal static partial void SecretReadAgain(ILogger logger, string secretName, string store);

    [LoggerMessage(3003, LogLevel.Information, "Waiting for {Count} secret(s), at most {Remaining:0} s more: {Names}")]
    internal static partial void WaitingForSecrets(ILogger logger, int count, double remaining, string names);

    [LoggerMessage(3004, LogLevel.Warning, "{Message}")]
    internal static partial void SecretsMissing(ILogger logger, string message);

    [LoggerMessage(3005, LogLevel.Information, "{Key}, from the secret store, was used for the first time")]
    internal static partial void SecretUsed(ILogger logger, string key);

    [LoggerMessage(3006, LogLevel.Error, "Reading secrets in the background failed; it goes on")]
    internal static partial void RefreshFailed(ILogger logger, Exception exception);
}
