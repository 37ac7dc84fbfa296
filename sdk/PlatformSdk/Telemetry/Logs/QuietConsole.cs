using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PlatformSdk.Hosting;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>
/// Filters the console while OTLP carries the logs. Filters, unlike a check per line, make unwanted lines free. When the export fails they are
/// removed, and loggers notice by the change token. The service's own settings for the console (<c>Logging:Console:LogLevel</c>) win.
/// </summary>
#pragma warning disable CA1001 // Never disposed: an export may end after the container did, and a source without a timer holds nothing.
internal sealed class QuietConsole : IConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
{
#pragma warning restore CA1001
    private CancellationTokenSource _change = new();
    private volatile bool _lifted;

    public string? Name => Microsoft.Extensions.Options.Options.DefaultName;

    internal void Lift(bool lifted)
    {
        _lifted = lifted;
        Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
    }

    public void Configure(LoggerFilterOptions options)
    {
        if (_lifted)
            return;
        var console = typeof(ConsoleLoggerProvider).FullName;
        options.AddDefaultRules(
            new LoggerFilterRule(console, null, LogLevel.Warning, null),
            new LoggerFilterRule(console, "Microsoft.Hosting.Lifetime", LogLevel.Information, null),
            new LoggerFilterRule(console, "PlatformSdk.", LogLevel.Information, null),
            new LoggerFilterRule(console, RequestLog.Category, LogLevel.Warning, null));
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);
}
