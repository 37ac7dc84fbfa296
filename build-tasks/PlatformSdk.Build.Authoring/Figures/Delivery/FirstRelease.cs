using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>The way of a service from its first commit to production.</summary>
/// <param name="Created">When its description was first committed, in seconds since 1970.</param>
/// <param name="Released">When it was first released to production.</param>
/// <param name="Work">The time of work in between, in seconds.</param>
internal sealed record FirstRelease(long Created, long Released, long Work)
{
    /// <summary>The goal of the platform, in minutes of work.</summary>
    internal const int Goal = 30;

    // A longer gap between two commits is a pause: a night, a weekend, or a wait for a review.
    private const long LongestGap = 60 * 60;

    internal int ElapsedMinutes => DeliveryFigures.Minutes(Released - Created);

    internal int WorkMinutes => DeliveryFigures.Minutes(Work);

    internal bool IsWithinGoal => WorkMinutes <= Goal;

    /// <summary>Null before the first release to production, and for a service whose first commit is not known.</summary>
    /// <param name="service">The service.</param>
    /// <param name="commits">The commits that change a file in its folder, or in a folder that it was in.</param>
    internal static FirstRelease? Of(FiguresService service, IReadOnlyList<Commit> commits)
    {
        var releases = service.History.Lines.Where(line => ProductionEnvironments.Contain(line.Key))
            .SelectMany(line => line.Value.Deployments).ToList();
        var folders = service.Folders.ToHashSet(StringComparer.Ordinal);
        var begins = commits.Where(commit => commit.Files.Exists(file => file is { Environment: null, Kind: 'A' } && folders.Contains(file.Folder)))
            .Select(commit => commit.Authored).ToList();
        if (releases.Count == 0 || begins.Count == 0)
            return null;
        var released = releases.Min(one => one.Time);
        var created = Math.Min(begins.Min(), released);
        var times = commits.Where(commit => !commit.IsMerge).Select(commit => commit.Authored).Where(time => time > created && time < released)
            .Append(released).Order();
        var (work, last) = (0L, created);
        foreach (var time in times)
        {
            work += time - last <= LongestGap ? time - last : 0;
            last = time;
        }

        return new FirstRelease(created, released, work);
    }
}
