using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq;

/// <summary>
/// Settings in code for one need of type queue: <c>services.Configure&lt;QueueOptions&gt;("orders", ...)</c>. The address is in the connection
/// string.
/// </summary>
public sealed class QueueOptions
{
    /// <summary>How long publishing waits for the broker to have the message, across outages. Default: 10 s.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes each connection before it is opened: client certificates, heartbeat, frame size. Default: nothing.</summary>
    public Action<ConnectionFactory>? ConfigureConnection { get; set; }
}
