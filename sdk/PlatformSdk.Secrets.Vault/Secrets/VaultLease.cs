using PlatformSdk.Secrets.Vault.Login;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>Credentials that Vault made for us and takes back when the lease ends.</summary>
/// <param name="Id">The lease.</param>
/// <param name="Login">The login that made it: it dies with that token, whatever its own duration says.</param>
/// <param name="Fields">The credentials.</param>
/// <param name="Since">When the present life began, by time that only goes forward.</param>
/// <param name="Life">How long it lasts from then; zero is not known, and then it is kept until it is refused.</param>
/// <param name="FullLife">How long it was at first: what a renewal asks for.</param>
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
