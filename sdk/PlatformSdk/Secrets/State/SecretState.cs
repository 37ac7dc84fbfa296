namespace PlatformSdk.Secrets.State;

/// <summary>The state of one secret: the last good read, which outlasts any outage, and the result of the latest attempt.</summary>
internal sealed class SecretState(SecretReference reference)
{
    internal SecretReference Reference { get; } = reference;

    /// <summary>True if it is read from files: reading again costs nothing, and the kubelet refreshes them up to two minutes late.</summary>
    internal bool IsLocal { get; init; }

    /// <summary>The last good read; only another good read replaces it.</summary>
    internal SecretReading? LastGood { get; private set; }

    /// <summary>When the store last confirmed <see cref="LastGood"/>.</summary>
    internal TimeSpan ConfirmedAt { get; private set; }

    /// <summary>Why the latest attempt failed, or null if it succeeded.</summary>
    internal string? Failure { get; private set; }

    /// <summary>True if the store answered that there is no such secret; false if it could not be reached.</summary>
    internal bool IsMissing { get; private set; }

    internal TimeSpan? RetryAfter { get; private set; }

    internal int FailuresInARow { get; private set; }

    /// <summary>When the store was last read, by the monotonic clock like <see cref="DueAt"/>.</summary>
    internal TimeSpan AskedAt { get; set; }

    internal TimeSpan DueAt { get; set; }

    /// <summary>Whether the target system accepts it.</summary>
    internal SecretRefusal Refusal { get; } = new();

    /// <summary>True if the configuration provides it without the store, for example by an environment variable.</summary>
    internal bool SuppliedByConfiguration { get; set; }

    internal bool IsUsable => LastGood is not null || SuppliedByConfiguration;

    /// <summary>The configuration keys of <see cref="LastGood"/>.</summary>
    internal IReadOnlyList<KeyValuePair<string, string?>> Keys { get; private set; } = [];

    /// <summary>Stores a good read.</summary>
    /// <returns>True if it differs from the previous one. The values are compared too, because a store's version may be coarser.</returns>
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
