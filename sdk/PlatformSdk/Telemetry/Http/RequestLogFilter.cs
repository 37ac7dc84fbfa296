using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// How much is logged about requests unless <c>Logging:LogLevel</c> sets it. If spans are exported they contain the same and more, so only failures
/// are logged.
/// </summary>
/// <param name="isTraced">True if spans are exported and this is not a laptop.</param>
internal sealed class RequestLogFilter(bool isTraced) : IConfigureOptions<LoggerFilterOptions>
{
    public void Configure(LoggerFilterOptions options)
    {
        options.AddDefaultRules(
            // The framework's line contains the query.
            new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, null),
            new LoggerFilterRule(null, RequestLog.Category, isTraced ? LogLevel.Warning : LogLevel.Information, null));
    }
}
