using Microsoft.Extensions.Logging;
using PlatformSdk.Secrets.Reading;
using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>
/// Detects that the server rejects our credential. The client does not report this while it reconnects, so a lost connection is followed by a login
/// on a connection of our own.
/// </summary>
internal sealed class LoginWatch(
    string need, ConfigurationOptions connection, Func<Credential> current, SecretsSession? secrets, ILogger logger)
{
    private const int Patience = 2000;

    private Credential? _reported;
    private int _asking;

    /// <summary>Why the server rejects the credential; null if it does not.</summary>
    internal string? Rejection { get; private set; }

    internal void Accepted()
    {
        (_reported, Rejection) = (null, null);
        secrets?.Accepted(need);
    }

    internal void Rejected(Credential credential, string reason)
    {
        // A connection that was started before a rotation says nothing about the new credential.
        if (credential != current())
            return;
        Rejection = reason;
        if (Interlocked.Exchange(ref _reported, credential) != credential)
            Log.CredentialsRejected(logger, need, reason);
        secrets?.Refuse(need, "AUTH");
    }

    internal async Task AskAsync()
    {
        if (Interlocked.Exchange(ref _asking, 1) == 1)
            return;
        var credential = current();
        try
        {
            var asking = connection.Clone();
            (asking.AbortOnConnectFail, asking.ConnectRetry, asking.ConnectTimeout) = (true, 1, Patience);
            var answer = await ConnectionMultiplexer.ConnectAsync(asking).ConfigureAwait(false);
            await answer.DisposeAsync().ConfigureAwait(false);
            Rejection = null;
        }
        catch (RedisConnectionException failure) when (failure.FailureType == ConnectionFailureType.AuthenticationFailure
            && failure.InnerException is RedisServerException)
        {
            // The outer message consists of advice about the client. Without an inner one of the server, TLS failed, and not the login.
            Rejected(credential, failure.InnerException.Message);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            // No answer means nothing about the credential.
            Rejection = null;
        }
        finally
        {
            Volatile.Write(ref _asking, 0);
        }
    }
}
