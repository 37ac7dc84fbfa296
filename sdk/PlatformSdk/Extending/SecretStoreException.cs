namespace PlatformSdk.Secrets;

/// <summary>A secret store did not answer, or denied access. The message is for people and must not contain a secret value.</summary>
public sealed class SecretStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SecretStoreException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and how to fix it.</param>
    public SecretStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and how to fix it.</param>
    /// <param name="innerException">The cause, which must not contain a secret value either.</param>
    public SecretStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long the store asks callers to wait before the next attempt, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
