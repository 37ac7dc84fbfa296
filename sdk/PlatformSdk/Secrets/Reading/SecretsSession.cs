using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Starting;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>The secrets of a running service: their values, their configuration keys, and when each is read next.</summary>
internal sealed class SecretsSession(
    IReadOnlyList<SecretState> secrets, SecretsReader reader, RefreshSchedule schedule, LowerConfiguration below,
    SecretsConfigurationProvider provider, SecretsTelemetry telemetry, DeferredLogger logger) : IAsyncDisposable, IDisposable
{
    private TaskCompletionSource _askedAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal IReadOnlyList<SecretState> Secrets => secrets;

    internal StoreSet Stores => reader.Stores;

    internal DeferredLogger Logger => logger;

    internal TimeSpan NextDue => secrets.Min(secret => secret.DueAt);

    /// <summary>How long ago the store last confirmed a secret.</summary>
    internal TimeSpan AgeOf(SecretState secret) => schedule.Now - secret.ConfirmedAt;

    /// <summary>Reads one secret early: the target system rejects it, so there is probably a new one.</summary>
    internal void Refuse(string name, string reason)
    {
        if (Find(name) is not { LastGood: { } reading } secret)
            return;
        if (!secret.Refusal.Refuse(reading.Version!, reason, schedule.Now, schedule.Quiet))
            return;
        telemetry.Refused(name);
        secret.DueAt = schedule.AfterRefusal(secret);
        Interlocked.Exchange(ref _askedAgain, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>The target system accepted the secret.</summary>
    internal void Accepted(string name) => Find(name)?.Refusal.Accept();

    /// <summary>Waits until a read is due.</summary>
    internal async Task WaitAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var askedAgain = _askedAgain.Task;
        var pause = NextDue - schedule.Now;
        if (pause <= TimeSpan.Zero)
            return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(pause, time, over.Token), askedAgain).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Publishes the read values and schedules the next reads.</summary>
    internal void Publish(IEnumerable<SecretState> asked)
    {
        foreach (var secret in asked)
        {
            secret.SuppliedByConfiguration = SecretKeys.AreIn(below, secret.Reference);
            secret.DueAt = schedule.Next(secret);
        }
        provider.Show(secrets, below);
    }

    private SecretState? Find(string name) => secrets.FirstOrDefault(secret => secret.Reference.Name == name);

    /// <summary>Reads the secrets that are due.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var due = secrets.Where(secret => secret.DueAt <= schedule.Now).ToList();
        await reader.ReadAsync(due, cancellationToken).ConfigureAwait(false);
        Publish(due);
    }

    /// <summary>The message about missing required secrets, which a service only runs without in Development; or null.</summary>
    internal string? MissingMessage()
    {
        var missing = secrets.Where(secret => !secret.IsUsable && !secret.Reference.Optional).ToList();
        return missing.Count == 0 ? null : MissingSecretsMessage.Write(missing, Stores, "The service runs, but is not ready until they exist.");
    }

    public async ValueTask DisposeAsync()
    {
        telemetry.Dispose();
        await Stores.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        telemetry.Dispose();
        Stores.Dispose();
    }
}
