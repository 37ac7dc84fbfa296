using PlatformSdk.RabbitMq;

namespace Messages;

/// <summary>
/// Handles the messages of needs.messages in platform.yaml. If it throws, the message is handled again later, and at last becomes a dead letter.
/// A message can arrive twice, so handling it again must change nothing.
/// </summary>
public sealed partial class GreetingHandler(ILogger<GreetingHandler> logger) : IQueueHandler<Greeting>
{
    /// <inheritdoc/>
    public Task HandleAsync(Greeting message, QueueDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(delivery);
        if (string.IsNullOrWhiteSpace(message.Text))
            throw new InvalidOperationException("The greeting has no text.");
        Greeted(logger, message.Text, delivery.Attempt);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "Greeting {Text}, attempt {Attempt}.")]
    private static partial void Greeted(ILogger logger, string text, int attempt);
}
