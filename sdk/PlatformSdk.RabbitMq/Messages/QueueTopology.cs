using System.Globalization;
using PlatformSdk.RabbitMq.Connecting;

namespace PlatformSdk.RabbitMq.Messages;

/// <summary>
/// The queues that belong to one queue: itself, its dead letters, and one queue for each retry delay. All are quorum queues, which survive the loss
/// of a node, and which count deliveries: a message that ends the process again and again becomes a dead letter too. A message moves between them
/// inside the broker at least once: the source keeps it until the target has it, which requires that the source rejects messages when it is full.
/// </summary>
internal static class QueueTopology
{
    /// <summary>How often the broker delivers a message again that was neither acknowledged nor rejected.</summary>
    internal const int DeliveryLimit = 20;

    // From RabbitMQ 4 on, a quorum queue without a limit of its own has 20, and drops the message then: looking at a dead letter counts.
    private const int NoLimit = 1_000_000_000;

    internal static string DeadLetters(string queue) => $"{queue}.dead";

    internal static string Retry(string queue, TimeSpan delay)
        => string.Create(CultureInfo.InvariantCulture, $"{queue}.retry.{delay.TotalMilliseconds:0}ms");

    /// <summary>
    /// Declares what does not exist yet. A queue that exists with other arguments is an error, because the promises do not hold there.
    /// </summary>
    internal static async Task DeclareAsync(
        SharedConnection connection, string queue, IEnumerable<TimeSpan> delays, CancellationToken cancellationToken)
    {
        // A failed declaration closes its channel.
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using var _ = channel.ConfigureAwait(false);
        await DeclareAsync(DeadLetters(queue), [new("x-delivery-limit", NoLimit)]).ConfigureAwait(false);
        await DeclareAsync(queue, [.. MovesTo(DeadLetters(queue)), new("x-delivery-limit", DeliveryLimit)]).ConfigureAwait(false);
        foreach (var delay in delays)
            await DeclareAsync(Retry(queue, delay), [.. MovesTo(queue), new("x-message-ttl", (long)delay.TotalMilliseconds)]).ConfigureAwait(false);

        async Task DeclareAsync(string name, IEnumerable<KeyValuePair<string, object?>> arguments) => await channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>(arguments) { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why the queues cannot be declared and trying again is useless; null for any other failure.</summary>
    internal static string? Explain(Exception failure, string queue) => QueueFailure.Code(failure) switch
    {
        QueueFailure.PreconditionFailed when QueueFailure.IsDeclaration(failure) =>
            $"'{queue}' exists with other arguments than the platform's ({QueueFailure.Describe(failure, null)}). "
            + "Delete it once it is empty, or use another name.",
        QueueFailure.AccessRefused => $"the user may not create or use '{queue}' ({QueueFailure.Describe(failure, null)}). "
            + $"Give it the permissions configure, write and read for '{queue}' and '{queue}.*', and write for 'amq.default'.",
        _ => null,
    };

    private static KeyValuePair<string, object?>[] MovesTo(string target) =>
    [
        new("x-dead-letter-exchange", ""),
        new("x-dead-letter-routing-key", target),
        new("x-dead-letter-strategy", "at-least-once"),
        new("x-overflow", "reject-publish"),
    ];
}
