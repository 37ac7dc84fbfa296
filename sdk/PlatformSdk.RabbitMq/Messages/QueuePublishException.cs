namespace PlatformSdk.RabbitMq;

/// <summary>A message was not confirmed by the broker. Its text says whether it may arrive nevertheless.</summary>
public sealed class QueuePublishException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the message was not confirmed.</param>
    /// <param name="innerException">The last failure, if there was one.</param>
    public QueuePublishException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
