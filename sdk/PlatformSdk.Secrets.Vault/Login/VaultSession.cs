using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Logging;

namespace PlatformSdk.Secrets.Vault.Login;

/// <summary>
/// The token in use. It is renewed after two thirds of its life. If the renewal fails, or grants less than requested because the maximum is near, a
/// new login follows while the old token still works. Old tokens are left to expire: revoking one would also revoke credentials that are in use.
/// </summary>
internal sealed class VaultSession(VaultClient client, IVaultLogin? login, TimeProvider time, ILogger logger, Action<string> conceal) : IDisposable
{
    private const string RenewSelf = "auth/token/renew-self";

    private readonly SemaphoreSlim _one = new(1);
    private VaultToken? _token;
    private int _logins;

    /// <summary>Returns a valid token, renewed if that was due.</summary>
    internal Task<VaultToken> GetAsync(CancellationToken cancellationToken) => GetAsync(null, cancellationToken);

    /// <summary>Returns a token other than the one that Vault rejected, or the same one if there is no other.</summary>
    internal Task<VaultToken> ReplaceAsync(VaultToken refused, CancellationToken cancellationToken) => GetAsync(refused, cancellationToken);

    public void Dispose() => _one.Dispose();

    private async Task<VaultToken> GetAsync(VaultToken? refused, CancellationToken cancellationToken)
    {
        // One login at a time: many secrets are read at once, and each of them would log in.
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = time.Steady();
            if (_token is null || !_token.IsAlive(now))
                return _token = await LoginAsync(cancellationToken).ConfigureAwait(false);
            if (refused is not null && refused.Login == _token.Login && login?.IsRepeatable == true)
                return _token = await LoginAsync(cancellationToken).ConfigureAwait(false);
            if (_token.IsDue(now))
                _token = await ProlongAsync(_token, cancellationToken).ConfigureAwait(false);
            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<VaultToken> LoginAsync(CancellationToken cancellationToken)
    {
        if (login is null)
            return new(null, ++_logins, time.Steady(), TimeSpan.Zero, TimeSpan.Zero, false);

        var since = time.Steady();
        var auth = await login.LoginAsync(client, cancellationToken).ConfigureAwait(false);
        var token = TokenText.Check(auth.ClientToken!);
        conceal(token);
        var life = TimeSpan.FromSeconds(auth.LeaseDuration);
        Log.LoggedIn(logger, auth.LeaseDuration, auth.Renewable);
        return new(token, ++_logins, since, life, life, auth.Renewable);
    }

    private async Task<VaultToken> ProlongAsync(VaultToken token, CancellationToken cancellationToken)
    {
        var renewed = token.IsRenewable ? await RenewAsync(token, cancellationToken).ConfigureAwait(false) : token;
        // Without another token, this one is used until it expires.
        if (renewed.IsRenewable || login?.IsRepeatable != true)
            return renewed;
        try
        {
            return await LoginAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SecretStoreException failure)
        {
            Log.LoginPostponed(logger, failure.Message);
            return renewed;
        }
    }

    // "Not renewable" makes the next step a login.
    private async Task<VaultToken> RenewAsync(VaultToken token, CancellationToken cancellationToken)
    {
        var since = time.Steady();
        try
        {
            var asked = new LeaseRenewal(null, (long)token.FullLife.TotalSeconds);
            var reply = await client.PostAsync(RenewSelf, token.Value, asked, VaultJson.Default.LeaseRenewal, cancellationToken)
                .ConfigureAwait(false);
            if (reply is not { IsSuccess: true, Body.Auth: { } auth })
                return NotRenewed(token, reply.Failure("Renewing the token").Message, mayWorkLater: (int)reply.Status is 429 or >= 500);

            Log.TokenRenewed(logger, auth.LeaseDuration);
            var granted = TimeSpan.FromSeconds(auth.LeaseDuration);
            return token with { Since = since, Life = granted, IsRenewable = auth.Renewable && granted >= token.FullLife };
        }
        catch (SecretStoreException failure)
        {
            return NotRenewed(token, failure.Message, mayWorkLater: true);
        }
    }

    private VaultToken NotRenewed(VaultToken token, string reason, bool mayWorkLater)
    {
        Log.TokenNotRenewed(logger, reason);
        return token with { IsRenewable = mayWorkLater && login?.IsRepeatable != true };
    }
}
