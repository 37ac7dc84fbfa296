namespace PlatformSdk.Secrets.State;

/// <summary>
/// Whether the system that a secret is for takes its values. A revoked lease or a changed password is known there first: the store is asked again
/// at once, and less and less often when what it gives is refused as well.
/// </summary>
internal sealed class SecretRefusal
{
    private readonly Lock _gate = new();
    private TimeSpan? _at;

    /// <summary>Why the values were refused, or null while they are taken.</summary>
    internal string? Reason { get; private set; }

    /// <summary>The version that was refused, or null.</summary>
    internal string? Version { get; private set; }

    internal bool IsRefused => Version is not null;

    /// <summary>Refusals, and readings that brought the same version again, without a quiet time between them.</summary>
    internal int InARow { get; private set; }

    /// <returns>True when this version was not known to be refused.</returns>
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

    /// <summary>The system let somebody in with the present values.</summary>
    internal void Taken() => Forget(_ => true);

    /// <summary>
    /// The store was asked. Other values, or values that nobody has complained about for a while, count as good until they are refused.
    /// </summary>
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
