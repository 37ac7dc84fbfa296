using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// The connections of one need: one to publish, one to consume, each opened at its first use. A broker that is low on memory or disk stops reading
/// from connections that publish. If consumers shared theirs, their acknowledgements would wait too, and the queues could not become shorter.
/// </summary>
internal sealed class QueueConnections : IAsyncDisposable
{
    private readonly AddressSource _addresses;

    internal QueueConnections(string need, string service, DataStoreTls tls, QueueOptions options, IConfiguration configuration,
        SecretsSession? secrets, TimeProvider time, ILogger logger)
    {
        _addresses = new(need, configuration, logger);
        // One for both, so that what it reports is reported once.
        var opener = new ConnectionOpener(need, service, tls, options, secrets, time, logger);
        Publishing = Create("publishing");
        Consuming = Create("consuming");

        QueueConnection Create(string purpose)
            => new(need, purpose, _addresses, opener, time, logger);
    }

    internal QueueConnection Publishing { get; }

    internal QueueConnection Consuming { get; }

    public async ValueTask DisposeAsync()
    {
        _addresses.Dispose();
        await Consuming.DisposeAsync().ConfigureAwait(false);
        await Publishing.DisposeAsync().ConfigureAwait(false);
    }
}
