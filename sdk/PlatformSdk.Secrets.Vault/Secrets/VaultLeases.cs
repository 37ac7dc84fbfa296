using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Logging;
using PlatformSdk.Secrets.Vault.Login;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>
/// Keeps the leases of dynamic credentials alive. Each new request creates another database user, so the credentials stay in use until a renewal
/// fails or grants less than requested, or until their login is replaced. New credentials are requested while the old ones still work.
/// </summary>
internal sealed class VaultLeases(VaultClient client, TimeProvider time, ILogger logger)
{
    private const string Renew = "sys/leases/renew";
    private readonly ConcurrentDictionary<string, VaultLease> _leases = new(StringComparer.Ordinal);

    /// <summary>Returns the current credentials, renewed if that was due; null if new ones must be requested.</summary>
    internal async Task<SecretReading?> KeepAsync(string path, string? refused, VaultToken token, CancellationToken cancellationToken)
    {
        if (!_leases.TryGetValue(path, out var lease))
            return null;
        if (lease.Login != token.Login)
        {
            Log.LeaseReplaced(logger, path, "the token was replaced by a new login");
            return null;
        }
        if (lease.Version == refused)
        {
            Log.LeaseReplaced(logger, path, "the target system rejects the current ones; their lease may have been revoked");
            return null;
        }
        if (!lease.IsDue(time.Steady()))
            return lease.Reading(token, time.Steady());
        if (!lease.IsRenewable)
        {
            Log.LeaseReplaced(logger, path, "the lease cannot be renewed further");
            return null;
        }
        var renewed = await RenewAsync(path, lease, token, cancellationToken).ConfigureAwait(false);
        _leases[path] = renewed;
        return renewed.IsRenewable ? renewed.Reading(token, time.Steady()) : null;
    }

    /// <summary>Stores new credentials.</summary>
    internal SecretReading Take(string path, VaultEnvelope body, TimeSpan since, VaultToken token)
    {
        var life = TimeSpan.FromSeconds(body.LeaseDuration);
        var lease = new VaultLease(body.LeaseId!, token.Login, SecretData.Fields(body), since, life, life, body.Renewable);
        _leases[path] = lease;
        return lease.Reading(token, time.Steady());
    }

    private async Task<VaultLease> RenewAsync(string path, VaultLease lease, VaultToken token, CancellationToken cancellationToken)
    {
        var since = time.Steady();
        var asked = new LeaseRenewal(lease.Id, (long)lease.FullLife.TotalSeconds);
        var reply = await client.PostAsync(Renew, token.Value, asked, VaultJson.Default.LeaseRenewal, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            // Sealed or throttled: try the renewal again later. Any other failure, including a database that is down, means that the lease cannot be
            // renewed.
            if ((int)reply.Status is 429 or >= 500)
                throw reply.Failure($"Renewing the lease of {path}");
            Log.LeaseReplaced(logger, path, reply.Failure("renewing the lease").Message);
            return lease with { IsRenewable = false };
        }
        Log.LeaseRenewed(logger, path, reply.Body.LeaseDuration);
        var granted = TimeSpan.FromSeconds(reply.Body.LeaseDuration);
        return lease with { Since = since, Life = granted, IsRenewable = reply.Body.Renewable && granted >= lease.FullLife };
    }
}
