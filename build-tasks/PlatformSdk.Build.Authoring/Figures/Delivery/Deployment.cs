namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>A change of what runs in an environment.</summary>
internal sealed class Deployment
{
    /// <param name="commit">The number of the commit on the main line.</param>
    /// <param name="time">The time of that commit, in seconds since 1970.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="release">What runs afterwards; null after a removal.</param>
    /// <param name="origin">The deployment that a return leads back to; null for others.</param>
    internal Deployment(int commit, long time, DeploymentKind kind, RecordedRelease? release, Deployment? origin = null) =>
        (Commit, Time, Kind, Release, Origin) = (commit, time, kind, release, origin ?? this);

    internal int Commit { get; }

    internal long Time { get; }

    internal DeploymentKind Kind { get; }

    internal RecordedRelease? Release { get; }

    /// <summary>The deployment that brought what runs: this one, or for a return the one that it returns to.</summary>
    internal Deployment Origin { get; }

    /// <summary>Whether it delivers something. A return to a former release restores, and a removal ends.</summary>
    internal bool Delivers => Kind is DeploymentKind.Deployed or DeploymentKind.Upgraded;

    /// <summary>How long it was until the service was restored, in seconds; null for one that did not fail.</summary>
    internal long? Restored { get; private set; }

    internal bool HasFailed => Restored is not null;

    /// <summary>From the author of each change to this deployment, in seconds.</summary>
    internal List<long> LeadTimes { get; } = [];

    /// <summary>Whether the release names a commit that is not in the history.</summary>
    internal bool IsFromUnknownCommit { get; set; }

    /// <summary>It failed at one time, and at another the service was restored. Only the first time counts.</summary>
    internal void Fail(long since, long until) => Restored ??= Math.Max(0, until - since);
}
