namespace PlatformSdk.RabbitMq;

/// <summary>
/// Handles the messages of a queue. A message is acknowledged when the method returns; if it throws, the message is handled again after a delay, and
/// is a dead letter after the last attempt. Every message is handled at least once, so handling it twice must have the same effect.
/// </summary>
/// <typeparam name="TMessage">The type of the messages.</typeparam>
public interface IQueueHandler<in TMessage>
{
    /// <summary>Handles a message. Each one gets a handler and services of its own scope.</summary>
    /// <param name="message">The message.</param>
    /// <param name="delivery">What is known about it.</param>
    /// <param name="cancellationToken">Cancelled when the service stops and the time for what is in flight is over.</param>
    /// <returns>A task that ends when the message has been handled.</returns>
    Task HandleAsync(TMessage message, QueueDelivery delivery, CancellationToken cancellationToken);
}
