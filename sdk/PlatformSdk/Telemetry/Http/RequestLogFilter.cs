using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// How much is said of requests unless <c>Logging:LogLevel</c> says otherwise. Where spans leave the process they say the same and more, so only
/// failures are logged too.
/// </summary>
/// <param name="isTraced">True when spans are exported and nobody sits at the console.</param>
internal sealed class RequestLogFilter(bool isTraced) : IConfigureOptions<LoggerFilterOptions>
{
    public void Configure(LoggerFilterOptions options)
    {
        options.AddDefaultRules(
            // The framework's own line holds the query.
            new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, null),
            new LoggerFilterRule(null, RequestLog.Category, isTraced ? LogLevel.Warning : LogLevel.Information, null));
    }
}
