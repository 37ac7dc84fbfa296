using System.Globalization;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Queue = Add(new QueueType());
}

internal sealed class QueueType() : NeedType("queue", NeedKind.DataStore)
{
    /// <summary>The data is in a folder with the name of the node, which would otherwise be that of the container.</summary>
    internal const string Node = "rabbit@localhost";

    private const int Usual = 5672;
    private const int Tls = 5671;

    internal override int Order => 4;

    internal override string Summary => "A message queue with AMQP 0.9.1.";

    internal override IReadOnlyList<string> Keys => ["version", "size", "retire", "apis"];

    internal override string CatalogType => "queue";

    internal override bool HoldsData => true;

    internal override int? Port => Usual;

    internal override int? TlsPort => Tls;

    internal override IReadOnlyList<(string Scheme, int Port)> Schemes => [("amqp", Usual), ("amqps", Tls), ("rabbitmq", Usual)];

    // Names that the operators of RabbitMQ use.
    internal override IReadOnlyList<SecretPart> SecretParts =>
    [
        new(PartKeyword.Host, "host", "hostname", "server", "endpoint") { IsPublic = true },
        new(PartKeyword.Port, "port") { IsPublic = true, HasDefault = true },
        new(PartKeyword.Username, "username", "user"),
        new(PartKeyword.Password, "password"),
        new(PartKeyword.VirtualHost, "virtualHost", "vhost", "virtual_host") { IsPublic = true, HasDefault = true },
    ];

    internal override ConnectionForm Form => new AmqpForm(Tls);

    internal override LaptopContainer Laptop => new("rabbitmq", "4", Usual)
    {
        Variables = a =>
        [
            new("RABBITMQ_DEFAULT_USER", a.User), new("RABBITMQ_DEFAULT_PASS", LaptopAccess.Password),
            new("RABBITMQ_NODENAME", Node),
        ],
        Healthy = _ => ["CMD", "rabbitmq-diagnostics", "-q", "check_port_connectivity"],
        DataFolder = _ => "/var/lib/rabbitmq",
        Address = a => string.Create(CultureInfo.InvariantCulture, $"amqp://{a.User}:{LaptopAccess.Password}@localhost:{a.Port}"),
    };

    internal override ClientPackage Package => new("PlatformSdk.RabbitMq", "publishers and consumers with retries, health checks and telemetry");

    internal override NeedClues Clues => new("a message queue", "queue")
    {
        Packages = ["RabbitMQ.Client", "MassTransit.RabbitMQ", "EasyNetQ", "Rebus.RabbitMq", "AMQPNetLite", "Aspire.RabbitMQ.Client"],
        Names = ["rabbit", "amqp", "queue"],
        Sections = ["messag", "eventbus", "broker"],
    };
}
