namespace PlatformSdk.RabbitMq;

/// <summary>What is known about a message.</summary>
/// <param name="Queue">The queue that delivered it.</param>
/// <param name="MessageId">The id that its publisher gave it; null if it gave none.</param>
/// <param name="Attempt">1, and one more after each failure of the handler.</param>
/// <param name="IsRedelivered">
/// True if it may have been handled before, completely or in part: after a failure, after the loss of a connection or process, or because its
/// publisher had to send it twice.
/// </param>
public sealed record QueueDelivery(string Queue, string? MessageId, int Attempt, bool IsRedelivered);
