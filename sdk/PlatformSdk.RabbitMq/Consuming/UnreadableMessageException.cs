namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>A message that no further attempt can read.</summary>
internal sealed class UnreadableMessageException(string message, Exception? innerException) : Exception(message, innerException);
