using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Redaction;

namespace PlatformSdk.Health;

/// <summary>
/// Runs one check with a timeout. <c>HealthCheckService</c> is not used: it waits forever for a check that ignores its token, and it logs every run.
/// </summary>
internal sealed class CheckRunner(IServiceScopeFactory scopes, TimeProvider time, Redactor redactor)
{
    internal async Task<HealthReportEntry> RunAsync(CheckedEntry entry, CancellationToken stop)
    {
        var (registration, limit) = (entry.Registration, entry.Timeout);
        var begin = time.GetTimestamp();
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        HealthCheckResult result;
        try
        {
            // On the thread pool, because a check may block. After the timeout it continues, but its end is not awaited.
            result = Redacted(await Task.Run(() => CheckAsync(registration, either.Token), CancellationToken.None).WaitAsync(either.Token)
                .ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            result = new(registration.FailureStatus, $"did not answer within {limit.TotalSeconds:0.###} s");
        }
#pragma warning disable CA1031 // A check fails by throwing; whatever it throws is the result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = new(registration.FailureStatus, redactor.Redact(exception.Message), exception);
        }
        return new HealthReportEntry(result.Status, result.Description, time.GetElapsedTime(begin), result.Exception, result.Data, registration.Tags);
    }

    // Part of the run, because a value of the check may throw when it is converted to text.
    private HealthCheckResult Redacted(HealthCheckResult result)
        => new(result.Status, redactor.Redact(result.Description), result.Exception, result.Data is { } data ? Redacted(data) : null);

    private IReadOnlyDictionary<string, object> Redacted(IReadOnlyDictionary<string, object> data)
        => redactor.HasSecrets && data.Values.Any(value => redactor.Finds(value as string ?? value?.ToString()))
            ? data.ToDictionary(value => value.Key, value => (object)redactor.Redact(value.Value?.ToString() ?? ""), StringComparer.Ordinal)
            : data;

    private async Task<HealthCheckResult> CheckAsync(HealthCheckRegistration registration, CancellationToken cancellation)
    {
        var scope = scopes.CreateAsyncScope();
        await using var ended = scope.ConfigureAwait(false);
        var check = registration.Factory(scope.ServiceProvider);
        return await check.CheckHealthAsync(new HealthCheckContext { Registration = registration }, cancellation).ConfigureAwait(false);
    }
}
