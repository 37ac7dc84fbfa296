using System.Text.Json.Serialization.Metadata;

namespace PlatformSdk.RabbitMq;

/// <summary>
/// Publishes messages to queues: <c>[FromKeyedServices("orders")] IQueuePublisher orders</c>. It can be used from any number of threads.
/// </summary>
public interface IQueuePublisher
{
    /// <summary>
    /// Publishes a message and returns when the broker has stored it. During an outage it waits, at most for
    /// <see cref="QueueOptions.PublishTimeout"/>.
    /// </summary>
    /// <typeparam name="TMessage">The type of the message.</typeparam>
    /// <param name="message">The message, which is sent as JSON.</param>
    /// <param name="json">How it is written, from a <c>JsonSerializerContext</c>: <c>OrderJson.Default.OrderPlaced</c>.</param>
    /// <param name="queue">The name of the queue, which is created if it does not exist. Default: the name of the need.</param>
    /// <param name="messageId">The id, which lets consumers recognize a message that they have handled before. Default: a new one.</param>
    /// <param name="cancellationToken">Ends the waiting. The message may arrive nevertheless.</param>
    /// <returns>The id of the message.</returns>
    /// <exception cref="QueuePublishException">The broker has not confirmed the message in time, or refuses it.</exception>
    Task<string> PublishAsync<TMessage>(
        TMessage message, JsonTypeInfo<TMessage> json, string? queue = null, string? messageId = null, CancellationToken cancellationToken = default);
}
