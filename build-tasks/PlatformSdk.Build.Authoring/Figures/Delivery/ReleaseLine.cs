namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>What ran in an environment of a service, one after the other.</summary>
internal sealed class ReleaseLine
{
    private readonly List<Deployment> _deployments = [];
    private readonly Dictionary<string, Deployment> _former = new(StringComparer.Ordinal);
    private RecordedRelease? _running;

    internal IReadOnlyList<Deployment> Deployments => _deployments;

    /// <summary>A release file as a commit of the main line leaves it.</summary>
    internal void Add(int commit, long time, RecordedRelease release)
    {
        var (last, running) = (_deployments.LastOrDefault(), _running);
        _running = release;
        if (running is not null && running.IsSameAs(release))
            return;
        // What failed before is not what a team returns to: it is released again.
        if (running is not null && _former.TryGetValue(release.Artifact, out var former) && !former.HasFailed)
        {
            last!.Origin.Fail(last.Time, time);
            _deployments.Add(new Deployment(commit, time, DeploymentKind.RolledBack, release, former));
            return;
        }

        var deployment = new Deployment(commit, time, running is null ? DeploymentKind.Deployed : DeploymentKind.Upgraded, release);
        _deployments.Add(deployment);
        _former[release.Artifact] = deployment;
    }

    /// <summary>A commit that deletes the release file.</summary>
    /// <param name="commit">The number of the commit.</param>
    /// <param name="time">Its time.</param>
    /// <param name="reverted">The number of the commit that it takes back; null for none.</param>
    internal void Remove(int commit, long time, int? reverted)
    {
        if (_running is null)
            return;
        if (_deployments[^1] is var last && last.Commit == reverted)
            last.Origin.Fail(last.Time, time);
        _running = null;
        _deployments.Add(new Deployment(commit, time, DeploymentKind.Removed, null));
    }
}
