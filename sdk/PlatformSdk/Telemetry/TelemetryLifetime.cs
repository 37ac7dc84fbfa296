using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Telemetry.Http;
using PlatformSdk.Telemetry.Logs;

namespace PlatformSdk.Telemetry;

/// <summary>Starts telemetry before everything else and sends the remaining telemetry after everything else has stopped.</summary>
internal sealed class TelemetryLifetime(IServiceProvider services, LogRoute logs, ExportStatus status, IOptions<PlatformOptions> options,
    Redactor redactor, ILogger<TelemetryLifetime> logger)
{
    private MeterProvider? _meters;
    private TracerProvider? _tracers;
    private LoggerProvider? _loggers;

    internal void Start()
    {
        var factory = services.GetRequiredService<ILoggerFactory>();
        var isReplaced = factory is not LoggerFactory;
        if (isReplaced && (logs.Endpoint is not null || redactor.HasSecrets))
            Log.LoggerFactoryReplaced(logger, factory.GetType().FullName!);
        if (!isReplaced && logs is { Endpoint: { } endpoint, ConsoleIsQuiet: true })
        {
            Log.LogsOverOtlp(logger, endpoint.Address);
            var console = services.GetRequiredService<QuietConsole>();
            status.Changed += (signal, fails) => LiftConsole(console, endpoint, signal, fails);
        }
        if (services.GetService<OtlpEndpoints>() is not { } endpoints)
            return;
        _meters = services.GetService<MeterProvider>();
        if (endpoints.IsScraped && options.Value.ManagementPort is null)
            Log.NothingToScrape(logger);
        BuildInfo.Publish(services.GetRequiredService<IMeterFactory>(), services.GetRequiredService<PlatformDescription>());
        _tracers = services.GetService<TracerProvider>();
        if (_tracers is not null)
            services.GetService<RequestListener>()?.Start();
        _loggers = services.GetService<LoggerProvider>();
    }

    /// <summary>
    /// Flushes all three signals at once and within one limit. Their own disposal would wait for one after the other, longer than the pod's grace
    /// period if the collector hangs.
    /// </summary>
    internal async Task FlushAsync()
    {
        var limit = (int)options.Value.Telemetry.FlushTimeout.TotalMilliseconds;
        await Task.WhenAll(
            Task.Run(() => _meters?.Shutdown(limit)),
            Task.Run(() => _tracers?.Shutdown(limit)),
            Task.Run(() => _loggers?.Shutdown(limit))).ConfigureAwait(false);
    }

    /// <summary>Shows every line on the console while logs cannot be exported.</summary>
    private void LiftConsole(QuietConsole console, OtlpEndpoint endpoint, string signal, bool fails)
    {
        if (signal != endpoint.Signal)
            return;
        console.Lift(fails);
        if (fails)
            Log.LogExportFailed(logger, endpoint.Address);
        else
            Log.LogExportRecovered(logger, endpoint.Address);
    }
}
