using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PlatformSdk.Needs;
using PlatformSdk.Redis.Addresses;
using PlatformSdk.Redis.Telemetry;
using PlatformSdk.Secrets.Reading;
using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>
/// One connection for the lifetime of the process, even when its credentials change. With a new user or password, the open connections log in again
/// between two commands, and the next connection uses it.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable, IDisposable
{
    private readonly RedisSettings _settings;
    private readonly ILogger _logger;
    private readonly ConnectionDefaults _defaults;
    private readonly Lock _rotating = new();
    private readonly IDisposable _watching;
    private readonly string _place;

    internal RedisConnection(
        RedisSettings settings, RedisOptions options, string serviceName, bool tls, SecretsSession? secrets, ILogger<RedisConnection> logger)
    {
        (_settings, _logger) = (settings, logger);
        var address = settings.ReadValid();
        _defaults = new(serviceName, address.Tls ?? tls, new(address.User, address.Password));
        var connection = address.ToOptions();
        _place = PlaceOf(address);
        connection.Defaults = _defaults;
        if (settings.Authority is { } authority)
            connection.SslClientAuthenticationOptions = host => new() { TargetHost = host, CertificateChainPolicy = NeedAuthority.Policy(authority) };
        options.ConfigureConnection?.Invoke(connection);
        // Sentinels must answer before the client knows a server.
        if (!string.IsNullOrEmpty(connection.ServiceName))
            _defaults.Started();
        Login = new(settings.Need, connection, () => _defaults.Credential, secrets, logger);
        Multiplexer = ConnectionMultiplexer.Connect(connection);
        _defaults.Started();
        ErrorReplies.Watch(settings.Need, Multiplexer);
        Lost = new(settings.Need, Multiplexer, Login, logger);
        _watching = ChangeToken.OnChange(settings.Configuration.GetReloadToken, Rotate);
    }

    internal ConnectionMultiplexer Multiplexer { get; }

    internal LoginWatch Login { get; }

    internal LostConnections Lost { get; }

    public void Dispose()
    {
        _watching.Dispose();
        Multiplexer.Dispose();
    }

    /// <summary>Commands that were sent are completed.</summary>
    public async ValueTask DisposeAsync()
    {
        _watching.Dispose();
        await Multiplexer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Everything but the credentials: a change applies only to a new client.</summary>
    private string PlaceOf(RedisAddress address) => $"{address.ToOptions()} {address.Tls} {_settings.Authority}";

    private void Rotate()
    {
        Credential next;
        lock (_rotating)
        {
            try
            {
                var address = _settings.ReadValid();
                if (PlaceOf(address) != _place)
                    Log.PlaceChanged(_logger, _settings.Need);
                next = new(address.User, address.Password);
            }
            catch (InvalidOperationException failure)
            {
                Log.CredentialRefused(_logger, _settings.Need, failure.Message);
                return;
            }
            if (next == _defaults.Credential)
                return;
            _defaults.Credential = next;
        }
        _ = LogInAsync(next);
    }

    private async Task LogInAsync(Credential credential)
    {
        if (credential.Password is not { } password)
            return;
        object[] login = credential.User is { } user ? [user, password] : [password];
        try
        {
            await Task.WhenAll(Multiplexer.GetServers().Where(server => server.IsConnected).Select(server => server.ExecuteAsync("AUTH", login)))
                .ConfigureAwait(false);
            Log.CredentialRotated(_logger, _settings.Need);
            Login.Accepted();
        }
        catch (RedisServerException failure)
        {
            // The open connection keeps its former user.
            Login.Rejected(credential, failure.Message);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The connection is gone; the next one uses the new credential.
        }
    }
}
