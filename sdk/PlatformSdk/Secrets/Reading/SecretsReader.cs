using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.Addresses;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Settings;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>Reads several secrets from the store at once and records each result. No exception of a store escapes from here.</summary>
internal sealed class SecretsReader(
    StoreSet stores, SecretsOptions options, RefreshSchedule schedule, LowerConfiguration below, SecretsTelemetry telemetry, Redactor redactor,
    TimeProvider time, ILogger logger)
{
    internal StoreSet Stores => stores;

    /// <summary>Reads the secrets.</summary>
    internal Task ReadAsync(IReadOnlyCollection<SecretState> secrets, CancellationToken cancellationToken) => Parallel.ForEachAsync(secrets,
        new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken }, ReadOneAsync);

    private async ValueTask ReadOneAsync(SecretState secret, CancellationToken cancellationToken)
    {
        var (failureBefore, store) = (secret.Failure, stores.For(secret.Reference));
        secret.AskedAt = time.Steady();
        try
        {
            var reading = await AskAsync(secret.Reference with { RefusedVersion = secret.Refusal.Version }, cancellationToken).ConfigureAwait(false);
            var isEmpty = reading.Fields.Values.All(string.IsNullOrWhiteSpace);
            if (reading.IsFound && !isEmpty)
            {
                Accept(secret, reading);
                return;
            }

            secret.Reject(reading.IsFound ? "it exists but is empty" : reading.Reason ?? "not found", isMissing: true, retryAfter: null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException)
        {
            secret.Reject($"no answer within {options.ReadTimeout.TotalSeconds:0.#} s", isMissing: false, retryAfter: null);
        }
        catch (SecretStoreException failure)
        {
            secret.Reject(redactor.Redact(failure.Message), isMissing: false, failure.RetryAfter);
        }
        catch (Exception failure)
        {
            secret.Reject(redactor.Redact($"{failure.GetType().Name}: {failure.Message}"), isMissing: false, retryAfter: null);
        }
        telemetry.Failed(secret.Reference.Name, store.Name);
        // A day-long outage is one warning, not thousands. A new reason is logged again.
        var level = secret.Failure == failureBefore ? LogLevel.Debug : LogLevel.Warning;
        var location = store.Locate(secret.Reference);
        Log.SecretNotRead(logger, level, secret.Reference.Name, store.Name, location, secret.Failure!);
    }

    // The store gets a token that is cancelled at the timeout. If it ignores the token, it is not waited for.
    private async Task<SecretReading> AskAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ReadTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        return await stores.For(secret).ReadAsync(secret, both.Token).AsTask().WaitAsync(both.Token).ConfigureAwait(false);
    }

    // A host may be a whole address, with a password in it.
    private static bool IsPublic(NeedType? type, string field, string value) => type is { IsDataStore: true }
        && (ConnectionStringComposer.IsWhole(field) ? PlainAddress.Is(type, value)
            : type.IsPublic(field) && !value.Contains('@', StringComparison.Ordinal));

    private void Accept(SecretState secret, SecretReading reading)
    {
        var (isFirst, store) = (secret.LastGood is null, stores.For(secret.Reference));
        if (secret.FailuresInARow > 0 && !isFirst)
            Log.SecretReadAgain(logger, secret.Reference.Name, store.Name);
        secret.Refusal.Read(reading.Version!, time.Steady(), schedule.Quiet);
        // A host in an error message helps; only credentials are concealed.
        var type = NeedTypes.Find(secret.Reference.NeedType);
        foreach (var (field, value) in reading.Fields.Where(field => !IsPublic(type, field.Key, field.Value)))
            redactor.Conceal(value);
        var keys = SecretKeys.KeysOf(secret.Reference, reading, below).OrderBy(key => key.Key, StringComparer.Ordinal).ToList();
        var whole = SecretKeys.Value(secret.Reference.Name);
        foreach (var (key, value) in keys.Where(key => key.Key.StartsWith(SecretKeys.Section, StringComparison.Ordinal)))
        {
            if (!IsPublic(type, key == whole ? SecretReading.ValueField : ConfigurationPath.GetSectionKey(key), value!))
                redactor.Conceal(value!);
        }
        if (!secret.Accept(reading, keys, time.Steady()))
            return;

        Log.SecretRead(logger, secret.Reference.Name, reading.Version!, store.Name, store.Locate(secret.Reference));
        if (!isFirst)
            telemetry.Rotated(secret.Reference.Name);
    }
}
