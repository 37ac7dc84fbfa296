using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Settings;

namespace PlatformSdk.Migrations;

/// <summary>
/// In Development, applies what is pending before the service's own hosted services start. A database that is not running yet stops nothing: it is
/// migrated as soon as it answers.
/// </summary>
#pragma warning disable CA1001 // Never disposed: a source without a timer holds nothing.
internal sealed class LaptopMigrations(IEnumerable<IMigrator> migrators, ILogger<LaptopMigrations> logger) : IHostedLifecycleService
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private Task _waiting = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        List<IMigrator> later = [];
        foreach (var migrator in migrators)
        {
            if (await TryAsync(migrator, cancellationToken).ConfigureAwait(false) is not { } failure)
                continue;
            if (!failure.MayPass)
                throw new SettingException(failure.Message);
            Log.MigrationWaits(logger, migrator.Need, failure.Message);
            later.Add(migrator);
        }
        if (later.Count > 0)
            _waiting = Task.WhenAll(later.Select(migrator => RetryAsync(migrator, _stop.Token)));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => _stop.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => _waiting;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RetryAsync(IMigrator migrator, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(s_pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
                return;
            var failure = await TryAsync(migrator, stop).ConfigureAwait(false);
            if (failure is { MayPass: true })
                continue;
            if (failure is not null)
                Log.MigrationFailed(logger, failure.Message);
            return;
        }
    }

    private async Task<MigrationException?> TryAsync(IMigrator migrator, CancellationToken stop)
    {
        try
        {
            await migrator.ApplyAsync(line => Log.Migrated(logger, line), TimeSpan.Zero, stop).ConfigureAwait(false);
            return null;
        }
        catch (MigrationException failure)
        {
            return failure;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
