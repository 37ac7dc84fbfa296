using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.Shutdown;

/// <summary>
/// Prevents the host from logging a stack trace when a signal has ended the start, which one line has already reported. The filter appears only when
/// it is needed, so it has no effect before.
/// </summary>
#pragma warning disable CA1001 // Never disposed: a source without a timer holds nothing.
internal sealed class HostLogFilter : IPostConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
{
#pragma warning restore CA1001
    private const string Category = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly CancellationTokenSource _change = new();

    public string? Name => Microsoft.Extensions.Options.Options.DefaultName;

    internal void Begin() => _change.Cancel();

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        if (!_change.IsCancellationRequested)
            return;
        options.Rules.Add(new LoggerFilterRule(null, Category, LogLevel.None, null));
        // A rule for one provider overrides a rule for all.
        options.Rules.Add(new LoggerFilterRule(typeof(ConsoleLoggerProvider).FullName, Category, LogLevel.None, null));
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.IsCancellationRequested ? CancellationToken.None : _change.Token);
}
