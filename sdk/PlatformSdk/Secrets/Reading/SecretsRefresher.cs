using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using PlatformSdk.Logging;

namespace PlatformSdk.Secrets.Reading;

/// <summary>
/// Checks for changed secrets while the host runs. During an outage only the health entry and the metrics change; the last good values stay.
/// </summary>
internal sealed class SecretsRefresher(SecretsSession session, TimeProvider time, ILoggerFactory loggerFactory) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        session.Logger.Bind(loggerFactory);
        if (session.MissingMessage() is { } message)
            Log.SecretsMissing(session.Logger, message);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Otherwise every round would create a trace without a request.
        using var silent = SuppressInstrumentationScope.Begin();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await session.WaitAsync(time, stoppingToken).ConfigureAwait(false);
                await session.RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A listener of the reload token threw. The next round must still take place.
                Log.RefreshFailed(session.Logger, failure);
            }
        }
    }
}
