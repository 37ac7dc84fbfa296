using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;

namespace PlatformSdk.Development.Collecting;

/// <summary>Receives every line that the configured levels allow; <c>Logging:PlatformPage:LogLevel</c> sets other levels for the page only.</summary>
[ProviderAlias("PlatformPage")]
internal sealed class LogCollector(LogStore lines, Clip clip, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private const string Hosting = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var activity = Activity.Current;
            if (logLevel < LogLevel.Warning && IsOurs(activity, state))
                return;
            collector.Keep(new KeptLine(collector.Now, logLevel, category, eventId.Id, collector.Text(formatter(state, exception))!,
                collector.Text(exception?.ToString()), activity?.TraceId.ToHexString(), collector.Values(state)));
        }

        /// <summary>Lines about health probes and about requests for the page, which would fill the page.</summary>
        private bool IsOurs<TState>(Activity? activity, TState state)
            => activity is { IsAllDataRequested: false, Kind: ActivityKind.Server or ActivityKind.Internal, Parent: null }
                // The first line is logged before the request is recognized.
                || (category == Hosting && state is IReadOnlyList<KeyValuePair<string, object?>> values
                    && values.Any(value => value is { Key: "Path", Value: string path } && PagePaths.IsPagePath(path)));
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private string? Text(string? text) => text is null ? null : clip.Text(text);

    /// <summary>A value that throws when it is read must not end what logs it.</summary>
    private IReadOnlyList<KeyValuePair<string, string>> Values<TState>(TState state)
    {
        try
        {
            return LogValues.Read(state, _scopes, clip);
        }
#pragma warning disable CA1031 // Whatever a value of the service throws: the line is shown without values.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private void Keep(KeptLine line) => lines.Add(line);
}
