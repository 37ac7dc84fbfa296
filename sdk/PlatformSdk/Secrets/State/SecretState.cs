namespace PlatformSdk.Secrets.State;

/// <summary>What is known about one secret: the last good reading, which outlives any outage, and how the latest attempt went.</summary>
internal sealed class SecretState(SecretReference reference)
{
    internal SecretReference Reference { get; } = reference;

    /// <summary>The last good reading; only ever replaced by another good one.</summary>
    internal SecretReading? LastGood { get; private set; }

    /// <summary>When <see cref="LastGood"/> was confirmed by the store.</summary>
    internal TimeSpan ConfirmedAt { get; private set; }

    /// <summary>Why the latest attempt brought nothing, or null when it did.</summary>
    internal string? Failure { get; private set; }

    /// <summary>True when the store answered and had nothing; false when it could not be asked.</summary>
    internal bool IsMissing { get; private set; }

    internal TimeSpan? RetryAfter { get; private set; }

    internal int FailuresInARow { get; private set; }

    /// <summary>When the store was last asked, as <see cref="DueAt"/> by time that only goes forward.</summary>
    internal TimeSpan AskedAt { get; set; }

    internal TimeSpan DueAt { get; set; }

    /// <summary>Whether the system that it is for takes it.</summary>
    internal SecretRefusal Refusal { get; } = new();

    /// <summary>True when the configuration holds it without the store's help, as an environment variable does.</summary>
    internal bool SuppliedByConfiguration { get; set; }

    internal bool IsUsable => LastGood is not null || SuppliedByConfiguration;

    /// <summary>The configuration keys that <see cref="LastGood"/> gives.</summary>
    internal IReadOnlyList<KeyValuePair<string, string?>> Keys { get; private set; } = [];

    /// <summary>Takes over a good reading.</summary>
    /// <returns>True when it differs from the one before; a store's version alone may be coarser than its values.</returns>
    internal bool Accept(SecretReading reading, IReadOnlyList<KeyValuePair<string, string?>> keys, TimeSpan now)
    {
        var changed = LastGood?.Version != reading.Version || !Keys.SequenceEqual(keys);
        (LastGood, Keys, ConfirmedAt) = (reading, keys, now);
        (Failure, IsMissing, RetryAfter, FailuresInARow) = (null, false, null, 0);
        return changed;
    }

    internal void Reject(string failure, bool isMissing, TimeSpan? retryAfter)
    {
        (Failure, IsMissing, RetryAfter) = (failure, isMissing, retryAfter);
        FailuresInARow++;
    }
}
