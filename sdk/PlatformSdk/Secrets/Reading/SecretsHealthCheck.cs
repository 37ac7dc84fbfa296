using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>
/// Not ready while a required secret was never read; degraded, and ready, while the store cannot be asked: the last good values still work, and
/// a store's outage must not take down every service that uses it. Degraded as well while the system that a secret is for refuses it. It looks at
/// what the refresher wrote down and asks nobody.
/// </summary>
internal sealed class SecretsHealthCheck(SecretsSession session) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = Names(secret => !secret.IsUsable && !secret.Reference.Optional);
        if (missing.Length > 0)
            return Task.FromResult(HealthCheckResult.Unhealthy($"Missing: {missing}"));

        var failing = Names(secret => secret.Failure is not null && !secret.SuppliedByConfiguration);
        var refused = string.Join(", ", session.Secrets.Where(secret => secret.Refusal.IsRefused)
            .Select(secret => $"{secret.Reference.Name} ({secret.Refusal.Reason})").Order(StringComparer.Ordinal));
        string[] degraded =
        [
            .. failing.Length > 0 ? [$"Not confirmed by {session.Store.Name}: {failing}"] : Array.Empty<string>(),
            .. refused.Length > 0 ? [$"Refused, new values are asked for: {refused}"] : Array.Empty<string>(),
        ];
        return Task.FromResult(degraded.Length > 0
            ? HealthCheckResult.Degraded(string.Join(". ", degraded))
            : HealthCheckResult.Healthy($"{session.Secrets.Count} secret(s) from {session.Store.Name}"));
    }

    private string Names(Func<SecretState, bool> which)
        => string.Join(", ", session.Secrets.Where(which).Select(secret => secret.Reference.Name).Order(StringComparer.Ordinal));
}
