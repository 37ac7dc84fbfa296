using PlatformSdk.Secrets.Vault.Login;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>Credentials that Vault created for this service and revokes when the lease ends.</summary>
/// <param name="Id">The lease.</param>
/// <param name="Login">The login that created it. The lease ends with that token, whatever its own duration is.</param>
/// <param name="Fields">The credentials.</param>
/// <param name="Since">When the current period began, by the monotonic clock.</param>
/// <param name="Life">How long the period lasts. Zero means unknown; the lease is then kept until the target system rejects it.</param>
/// <param name="FullLife">The original duration, which is what a renewal asks for.</param>
/// <param name="IsRenewable">True while a renewal is worth trying.</param>
internal sealed record VaultLease(
    string Id, int Login, IReadOnlyList<KeyValuePair<string, string>> Fields, TimeSpan Since, TimeSpan Life, TimeSpan FullLife, bool IsRenewable)
{
    internal bool IsDue(TimeSpan now) => Life > TimeSpan.Zero && now - Since >= Life * 2 / 3;

    internal SecretReading Reading(VaultToken token, TimeSpan now)
    {
        TimeSpan? left = Life > TimeSpan.Zero ? Since + Life - now : null;
        return SecretReading.Found(Fields, Version, token.Left(now) is { } tokenLeft && !(tokenLeft >= left) ? tokenLeft : left);
    }

    // Enough of the id to find it in Vault's audit log.
    internal string Version => $"lease {Id[(Id.LastIndexOf('/') + 1)..][..Math.Min(8, Id.Length - Id.LastIndexOf('/') - 1)]}";

    // A record would print the credentials.
    public override string ToString() => Version;
}
