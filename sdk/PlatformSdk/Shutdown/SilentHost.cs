using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.Shutdown;

/// <summary>
/// Keeps the host from telling of a failed start with a stack trace when a signal has ended the start: one line has said so. A filter that
/// appears when it is needed, so that until then it is in nobody's way.
/// </summary>
#pragma warning disable CA1001 // Never disposed: a source without a timer holds nothing.
internal sealed class SilentHost : IPostConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
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
        // A rule of a provider's own beats one of all.
        options.Rules.Add(new LoggerFilterRule(typeof(ConsoleLoggerProvider).FullName, Category, LogLevel.None, null));
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.IsCancellationRequested ? CancellationToken.None : _change.Token);
}
