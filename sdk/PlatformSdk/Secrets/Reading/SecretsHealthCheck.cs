using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>
/// Unhealthy while a required secret has never been read. Degraded, and still ready, while the store is unreachable: the last good values still work,
/// and a store outage must not take down every service that uses it. Also degraded while the target system rejects a secret. The check only looks at
/// the results of the refresher.
/// </summary>
internal sealed class SecretsHealthCheck(SecretsSession session) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = Names(secret => !secret.IsUsable && !secret.Reference.Optional);
        if (missing.Length > 0)
            return Task.FromResult(HealthCheckResult.Unhealthy($"Missing: {missing}"));

        var failing = Group(secret => secret.Failure is not null && !secret.SuppliedByConfiguration);
        var refused = string.Join(", ", session.Secrets.Where(secret => secret.Refusal.IsRefused)
            .Select(secret => $"{secret.Reference.Name} ({secret.Refusal.Reason})").Order(StringComparer.Ordinal));
        string[] degraded =
        [
            .. failing.Select(store => $"Not confirmed by {store.Key}: {string.Join(", ", store.Order(StringComparer.Ordinal))}"),
            .. refused.Length > 0 ? [$"Rejected by the target system, new values are requested: {refused}"] : Array.Empty<string>(),
        ];
        return Task.FromResult(degraded.Length > 0
            ? HealthCheckResult.Degraded(string.Join(". ", degraded))
            : HealthCheckResult.Healthy(
                $"{session.Secrets.Count} secret(s) from {session.Stores.NamesFor(session.Secrets.Select(secret => secret.Reference))}"));
    }

    private IEnumerable<IGrouping<string, string>> Group(Func<SecretState, bool> which)
        => session.Secrets.Where(which).GroupBy(secret => session.Stores.For(secret.Reference).Name, secret => secret.Reference.Name);

    private string Names(Func<SecretState, bool> which)
        => string.Join(", ", session.Secrets.Where(which).Select(secret => secret.Reference.Name).Order(StringComparer.Ordinal));
}
