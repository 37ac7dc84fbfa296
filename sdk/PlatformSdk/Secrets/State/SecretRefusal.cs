namespace PlatformSdk.Secrets.State;

/// <summary>
/// Whether the target system accepts the values of a secret. The target system is the first to know about a revoked lease or a changed password, so
/// the store is read again at once, and less often each time the new values are rejected too.
/// </summary>
internal sealed class SecretRefusal
{
    private readonly Lock _gate = new();
    private TimeSpan? _at;

    /// <summary>Why the values were rejected, or null while they are accepted.</summary>
    internal string? Reason { get; private set; }

    /// <summary>The rejected version, or null.</summary>
    internal string? Version { get; private set; }

    internal bool IsRefused => Version is not null;

    /// <summary>Rejections, and reads that returned the same version again, without a quiet period between them.</summary>
    internal int InARow { get; private set; }

    /// <returns>True if this version was not already known to be rejected.</returns>
    internal bool Refuse(string version, string reason, TimeSpan now, TimeSpan quiet)
    {
        lock (_gate)
        {
            var isNew = Version != version;
            if (isNew)
                InARow = now - _at < quiet ? InARow + 1 : 1;
            (Version, Reason, _at) = (version, reason, now);
            return isNew;
        }
    }

    /// <summary>The target system accepted the current values.</summary>
    internal void Accept() => Forget(_ => true);

    /// <summary>The store was read. New values, and values that were not rejected again for a while, count as accepted.</summary>
    internal void Read(string version, TimeSpan now, TimeSpan quiet) => Forget(refused => refused != version || now - _at > quiet);

    private void Forget(Func<string, bool> isOver)
    {
        lock (_gate)
        {
            if (Version is not { } version)
                return;
            if (isOver(version))
                (Version, Reason) = (null, null);
            else
                InARow++;
        }
    }
}
