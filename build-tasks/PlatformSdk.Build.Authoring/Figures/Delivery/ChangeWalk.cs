using PlatformSdk.Build.Authoring.Figures.History;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>
/// Finds the commits that each deployment brings to its environment for the first time, and what they tell: how long they took, and whether they
/// repair a former deployment.
/// </summary>
internal sealed class ChangeWalk
{
    private readonly GitHistory _history;
    private readonly FolderOwners _owners;
    private readonly Dictionary<string, int> _subjects = new(StringComparer.Ordinal);

    // For each commit the number of the deployment that brought it, counted through all environments so that nothing has to be reset.
    private readonly int[] _broughtBy;
    private int _deployments;

    internal ChangeWalk(GitHistory history, FolderOwners owners)
    {
        (_history, _owners, _broughtBy) = (history, owners, new int[history.Commits.Count]);
        // The newest of the same subject stays.
        for (var at = history.Commits.Count - 1; at >= 0; at--)
            _subjects[history.Commits[at].Subject] = at;
    }

    /// <summary>One environment of one service.</summary>
    internal void Follow(ReleaseLine line, int service)
    {
        var (first, hasBase) = (_deployments + 1, false);
        for (var at = 0; at < line.Deployments.Count; at++)
        {
            _deployments++;
            var deployment = line.Deployments[at];
            if (deployment.Release is not { } release)
                continue;
            var source = _history.Find(release.Commit);
            deployment.IsFromUnknownCommit = release.Commit is not null && source is null;
            var repairs = Hotfix.Is(_history.Commits[deployment.Commit].Subject);
            // The first release brings all that was ever written, which nobody waited for, and which repairs nothing.
            var brought = source is { } built ? Bring(built, first) : [];
            foreach (var commit in hasBase ? brought : [])
                repairs |= Change(line, deployment, commit, service, first);
            hasBase |= source is not null;
            if (repairs && deployment.Delivers && at > 0 && line.Deployments[at - 1] is { Delivers: true } before)
                before.Fail(before.Time, deployment.Time);
        }
    }

    /// <summary>Takes one commit into account. True if it is a hotfix.</summary>
    private bool Change(ReleaseLine line, Deployment deployment, int number, int service, int first)
    {
        var commit = _history.Commits[number];
        if (!_owners.ChangesImage(commit, service))
            return false;
        if (!commit.IsMerge && deployment.Delivers)
            deployment.LeadTimes.Add(Math.Max(0, deployment.Time - commit.Authored));
        if (Reverted(commit) is { } reverted && _broughtBy[reverted] >= first && _broughtBy[reverted] < _deployments
            && _owners.ChangesImage(_history.Commits[reverted], service)
            // To take a revert back is to try again.
            && Reverted(_history.Commits[reverted]) is null)
        {
            var failed = line.Deployments[_broughtBy[reverted] - first];
            failed.Fail(failed.Time, deployment.Time);
        }

        return Hotfix.Is(commit.Subject);
    }

    /// <summary>The commit that a revert names by its id, or where a host leaves the id out, by its subject.</summary>
    private int? Reverted(Commit commit)
    {
        const string Revert = "Revert \"";
        return _history.Find(commit.Reverts) is { } known ? known
            : commit.Subject.StartsWith(Revert, StringComparison.Ordinal) && commit.Subject.LastIndexOf('"') is var end && end > Revert.Length
                && _subjects.TryGetValue(commit.Subject[Revert.Length..end], out var named) ? named : null;
    }

    /// <summary>The commits that a commit contains and that nothing has brought to this environment before.</summary>
    private List<int> Bring(int from, int first)
    {
        var brought = new List<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var commit))
        {
            if (_broughtBy[commit] >= first)
                continue;
            _broughtBy[commit] = _deployments;
            brought.Add(commit);
            foreach (var parent in _history.ParentsOf(commit))
                open.Push(parent);
        }

        return brought;
    }
}
