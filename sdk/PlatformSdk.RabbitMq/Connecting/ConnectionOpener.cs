using System.Net.Security;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Needs;
using PlatformSdk.RabbitMq.Logging;
using PlatformSdk.Secrets.Reading;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>Opens connections with the platform's defaults, and reports to the secret store whether the broker accepts the credentials.</summary>
internal sealed class ConnectionOpener(
    string need, string service, DataStoreTls tls, QueueOptions options, SecretsSession? secrets, TimeProvider time, ILogger logger)
{
    // Shorter than a caller's timeout, so that a failure has its reason.
    private static readonly TimeSpan s_connecting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);
    private bool _isReported;
    private bool _isWarned;

    internal async Task<SharedConnection> OpenAsync(
        QueueAddress address, string name, Action<string?> blocked, CancellationToken cancellationToken)
    {
        if (!address.IsTls && tls == DataStoreTls.Required && !Interlocked.Exchange(ref _isWarned, true))
            Log.NoTls(logger, need);
        var factory = new ConnectionFactory
        {
            HostName = address.Host,
            Port = address.Port,
            VirtualHost = address.VirtualHost,
            UserName = address.User,
            Password = address.Password,
            ClientProvidedName = $"{service}: {name}",
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedConnectionTimeout = s_connecting,
            HandshakeContinuationTimeout = s_connecting,
            ContinuationTimeout = s_connecting,
            RequestedHeartbeat = s_heartbeat,
            // The client's own reading of an address accepts a certificate of another host.
            Ssl = new SslOption(address.Host, enabled: address.IsTls)
            {
                AcceptablePolicyErrors = SslPolicyErrors.None,
                Version = SslProtocols.None,
                CertificateValidationCallback = address.Authority is { } authority
                    ? (_, certificate, sent, errors) => NeedAuthority.Accepts(authority, certificate, sent, errors)
                    : null,
            },
        };
        options.ConfigureConnection?.Invoke(factory);
        // The client may leave a socket open over which the broker is silent.
        ITcpClient? socket = null;
        var connect = factory.SocketFactory;
        factory.SocketFactory = family => socket = connect(family);
        using var tooLate = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var connection = factory.CreateConnectionAsync(tooLate.Token);
            return new(await connection.WithinAsync(BrokerAnswer.Limit, time, cancellationToken).ConfigureAwait(false), socket, blocked, time);
        }
        catch (TimeoutException)
        {
            await tooLate.CancelAsync().ConfigureAwait(false);
            socket?.Dispose();
            throw;
        }
    }

    internal void Accepted()
    {
        _isReported = false;
        secrets?.Accepted(need);
    }

    internal void Refused(Exception failure)
    {
        if (!QueueFailure.IsRefusal(failure))
            return;
        if (!_isReported)
            Log.CredentialsRefused(logger, need, QueueFailure.Describe(failure, null));
        _isReported = true;
        secrets?.Refuse(need, "ACCESS_REFUSED");
    }
}
