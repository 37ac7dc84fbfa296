namespace PlatformSdk.Secrets;

/// <summary>A secret store could not answer, or refused. The message is for people and never holds a secret value.</summary>
public sealed class SecretStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SecretStoreException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    public SecretStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">The cause, which may not hold a secret value either.</param>
    public SecretStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long the store asks callers to wait before the next try, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
