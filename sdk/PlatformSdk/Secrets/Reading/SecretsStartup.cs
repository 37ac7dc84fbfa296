using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Settings;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>The first read: all required secrets, retried until the deadline.</summary>
internal sealed class SecretsStartup(
    SecretsReader reader, SecretsOptions options, RefreshSchedule schedule, LowerConfiguration below, TimeProvider time, ILogger logger)
{
    /// <summary>Reads all secrets.</summary>
    /// <param name="secrets">The declared secrets.</param>
    /// <param name="isDevelopment">True on a laptop, where nothing is waited for.</param>
    /// <param name="waiting">Called once when the start has to wait, so that someone watching can see why.</param>
    /// <exception cref="SecretsUnavailableException">A required secret is missing at the deadline.</exception>
    internal async Task ReadAsync(IReadOnlyList<SecretState> secrets, bool isDevelopment, Action waiting)
    {
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.StartDeadline, time);
        IReadOnlyCollection<SecretState> open = secrets;
        while (true)
        {
            await ReadUntilAsync(open, deadline.Token).ConfigureAwait(false);
            foreach (var secret in open)
                secret.SuppliedByConfiguration = SecretKeys.AreIn(below, secret.Reference);
            open = [.. secrets.Where(secret => !secret.IsUsable && !secret.Reference.Optional)];
            if (open.Count == 0 || isDevelopment)
                return;

            var remaining = options.StartDeadline - time.GetElapsedTime(started);
            if (remaining <= TimeSpan.Zero)
                throw Missing(open);

            waiting();
            Log.WaitingForSecrets(logger, open.Count, remaining.TotalSeconds, string.Join(", ", open.Select(secret => secret.Reference.Name)));
            var pause = open.Max(schedule.Retry);
            await Task.Delay(pause < remaining ? pause : remaining, time).ConfigureAwait(false);
        }
    }

    private async Task ReadUntilAsync(IReadOnlyCollection<SecretState> secrets, CancellationToken deadline)
    {
        try
        {
            await reader.ReadAsync(secrets, deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // The message contains what is known so far.
        }
    }

    private SecretsUnavailableException Missing(IReadOnlyCollection<SecretState> missing)
        => new(MissingSecretsMessage.Write(missing, reader.Stores,
            $"The service waited {options.StartDeadline.TotalSeconds:0.#} s and cannot start."));
}
