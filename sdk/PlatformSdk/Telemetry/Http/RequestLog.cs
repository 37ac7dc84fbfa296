using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// One line a request: method, route, status and duration. The route and not the path, never a query or a body: those hold names and tokens. The
/// usual option turns it on and off, the log level of <see cref="Category"/>.
/// </summary>
internal sealed class RequestLog(ILoggerFactory loggers)
{
    internal const string Category = "PlatformSdk.Requests";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    /// <summary>When the request began; 0 when nobody would read of its end.</summary>
    internal long Begin() => _logger.IsEnabled(LogLevel.Warning) ? Stopwatch.GetTimestamp() : 0;

    internal void End(HttpContext context, long begin, int status)
    {
        // A failure of ours; what the client did wrong is its own matter.
        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        if (begin == 0 || !_logger.IsEnabled(level))
            return;
        var method = HttpSemantics.IsKnown(context.Request.Method) ? context.Request.Method : HttpSemantics.OtherMethod;
        var route = ServerSpan.Route(context) ?? "(no route)";
        var milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        // The host's scope around every request holds the path.
        using (RedactingScopes.WithoutPath())
            Log.RequestEnded(_logger, level, method, route, status, milliseconds);
    }
}
