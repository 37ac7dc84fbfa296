namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>A token and its lifetime.</summary>
/// <param name="Value">The token; null if an agent adds one.</param>
/// <param name="Login">The number of the login; a lease belongs to the login that created it.</param>
/// <param name="Since">When the current period began, by the monotonic clock.</param>
/// <param name="Life">How long the period lasts; zero means no limit.</param>
/// <param name="FullLife">The original duration, which is what a renewal asks for.</param>
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
