namespace PlatformSdk.RabbitMq;

/// <summary>Settings of one consumer.</summary>
public sealed class QueueConsumerOptions
{
    /// <summary>The name of the queue, which is created if it does not exist. Default: the name of the need.</summary>
    public string? Queue { get; set; }

    /// <summary>How many messages are handled at the same time. Default: 10.</summary>
    public int Concurrency { get; set; } = 10;

    /// <summary>How many messages the broker delivers before it waits for acknowledgements; at least the concurrency. Default: 20.</summary>
    public int Prefetch { get; set; } = 20;

    /// <summary>
    /// The delay before each further attempt after a failure; a message that fails after the last one is a dead letter. Empty: the first failure is
    /// the last one. Default: 5 s, 30 s, 5 min.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; set; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5)];
}
