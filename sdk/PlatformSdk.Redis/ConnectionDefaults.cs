using StackExchange.Redis;
using StackExchange.Redis.Configuration;

namespace PlatformSdk.Redis;

/// <summary>
/// What the connection string does not set. The client reads these properties again for each connection, so a new user and password apply to the next
/// one.
/// </summary>
internal sealed class ConnectionDefaults(string serviceName, bool tls, Credential credential) : DefaultOptionsProvider
{
    private volatile Credential _credential = credential;
    private volatile bool _isStarted;

    internal Credential Credential
    {
        get => _credential;
        set => _credential = value;
    }

    /// <summary>From now on, a connection has its full time.</summary>
    internal void Started() => _isStarted = true;

    public override string? User => _credential.User;

    public override string? Password => _credential.Password;

    public override bool AbortOnConnectFail => false;

    /// <summary>
    /// The first connection continues in the background, and commands wait for it: code that asks for the client must not wait for a server.
    /// </summary>
    public override TimeSpan? ConnectTimeout => TimeSpan.FromMilliseconds(_isStarted ? 5000 : 20);

    public override int ConnectRetry => _isStarted ? 3 : 1;

    /// <summary>For commands: a request fails with a reason before its caller gives up.</summary>
    public override TimeSpan SyncTimeout => TimeSpan.FromSeconds(2);

    /// <summary>Detects a server that disappeared before a request does.</summary>
    public override TimeSpan KeepAliveInterval => TimeSpan.FromSeconds(15);

    public override bool GetDefaultSsl(EndPointCollection endPoints) => tls;

    protected override string GetDefaultClientName() => serviceName;
}
