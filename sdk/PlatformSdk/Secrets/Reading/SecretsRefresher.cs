using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using PlatformSdk.Logging;

namespace PlatformSdk.Secrets.Reading;

/// <summary>
/// Asks for changes while the host runs. An outage changes nothing but the health entry and the numbers: the last good values stay.
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
        // Otherwise every round would be a trace without a request.
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
                // A listener of a reload token threw: the next round must still come.
                Log.RefreshFailed(session.Logger, failure);
            }
        }
    }
}
