using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;
using PlatformSdk.Shutdown;
using PlatformSdk.Telemetry;

namespace PlatformSdk.Jobs;

/// <summary>Runs a job: starts the host, runs the work under one span, stops the host, and reports the outcome as the exit code.</summary>
internal sealed class JobRunner(IHost host, Func<IServiceProvider, CancellationToken, Task> work)
{
    private readonly ILogger _logger = host.Services.GetRequiredService<ILogger<JobRunner>>();

    internal async Task<int> RunAsync()
    {
        var description = PlatformServices.Require(host.Services);
        try
        {
            await host.StartAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (EarlyEnd.Signal is not null)
        {
            return ExitCodes.ForSignal(EarlyEnd.Signal);
        }
        var begin = Stopwatch.GetTimestamp();
        var (outcome, code) = await WorkAsync(description).ConfigureAwait(false);
        var duration = Stopwatch.GetElapsedTime(begin);
        host.Services.GetRequiredService<IMeterFactory>().Create(MetricNames.Meter)
            .CreateHistogram<double>(MetricNames.JobDuration, "s", "How long the job took.")
            .Record(duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        Log.JobEnded(_logger, description.Name, outcome, duration, code);
        await host.StopAsync().ConfigureAwait(false);
        return code;
    }

    private async Task<(string Outcome, int ExitCode)> WorkAsync(PlatformDescription description)
    {
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        // A root span: the process that started this one is not part of the trace.
        Activity.Current = null;
        using var span = PlatformActivity.Source.StartActivity($"job {description.Name}");
        try
        {
            var scope = host.Services.CreateAsyncScope();
            await using var ended = scope.ConfigureAwait(false);
            await work(scope.ServiceProvider, stopping).ConfigureAwait(false);
            return End(span, "success", 0);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            var signal = host.Services.GetService<SignalLifetime>()?.Received;
            return End(span, "canceled", ExitCodes.ForSignal(signal));
        }
#pragma warning disable CA1031 // Whatever the work throws is how the job ended: said once, as log, span and exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.JobFailed(_logger, exception, description.Name);
            span?.AddException(exception).SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            return End(span, "failure", ExitCodes.Failed);
        }
    }

    private static (string, int) End(Activity? span, string outcome, int exitCode)
    {
        span?.SetTag("platform.job.outcome", outcome);
        return (outcome, exitCode);
    }
}
