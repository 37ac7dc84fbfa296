namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A token with its life.</summary>
/// <param name="Value">The token itself; null where an agent adds one.</param>
/// <param name="Login">Counts logins: leases belong to the login that made them.</param>
/// <param name="Since">When the present life began, by time that only goes forward.</param>
/// <param name="Life">How long it lasts from then; zero is for ever.</param>
/// <param name="FullLife">How long it was at login: what a renewal asks for.</param>
/// <param name="IsRenewable">True while a renewal is worth trying.</param>
internal sealed record VaultToken(string? Value, int Login, TimeSpan Since, TimeSpan Life, TimeSpan FullLife, bool IsRenewable)
{
    private static readonly TimeSpan s_never = TimeSpan.Zero;

    internal bool IsDue(TimeSpan now) => Life != s_never && now - Since >= Life * 2 / 3;

    internal bool IsAlive(TimeSpan now) => Life == s_never || now - Since < Life;

    internal TimeSpan? Left(TimeSpan now) => Life == s_never ? null : Since + Life - now;

    // A record would print the token.
    public override string ToString() => $"token of login {Login}";
}
