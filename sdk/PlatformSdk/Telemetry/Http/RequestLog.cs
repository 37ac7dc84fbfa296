using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Logs one line per request: method, route, status and duration. It logs the route instead of the path, and never a query or a body, which contain
/// names and tokens. The log level of <see cref="Category"/> turns it on and off.
/// </summary>
internal sealed class RequestLog(ILoggerFactory loggers)
{
    internal const string Category = "PlatformSdk.Requests";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    /// <summary>When the request began, or 0 if its end would not be logged.</summary>
    internal long Begin() => _logger.IsEnabled(LogLevel.Warning) ? Stopwatch.GetTimestamp() : 0;

    internal void End(HttpContext context, long begin, int status)
    {
        // Failures of the service are warnings; mistakes of the client are not.
        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        if (begin == 0 || !_logger.IsEnabled(level))
            return;
        var method = HttpSemantics.IsKnown(context.Request.Method) ? context.Request.Method : HttpSemantics.OtherMethod;
        var route = ServerSpan.Route(context) ?? "(no route)";
        var milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        // The host's scope around every request contains the path.
        using (RedactingScopes.WithoutPath())
            Log.RequestEnded(_logger, level, method, route, status, milliseconds);
    }
}
