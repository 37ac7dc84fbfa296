namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>
/// The freezes that are not over, by environment. The defaults of a folder can add one, so it may hold for some services only. A page shows the times
/// themselves, because it is read on later days than the one of its build.
/// </summary>
internal sealed class SiteFreezes
{
    private readonly ILookup<string, SiteFreeze> _byEnvironment;

    internal SiteFreezes(IEnumerable<SiteService> services, DateOnly today)
    {
        var (begin, end) = (At(today), At(today).AddDays(1));
        All = [.. services.SelectMany(service => service.Source.Model.Environments.SelectMany(place => place.Platform.Freezes
                .Where(freeze => freeze.End > begin && freeze.Environments.Contains(place.Environment))
                .Select(freeze => (Key: (place.Environment, freeze.Start, freeze.End, freeze.Reason), service.Name))))
            .GroupBy(one => one.Key, one => one.Name)
            .Select(same => new SiteFreeze(same.Key.Environment, same.Key.Start, same.Key.End, same.Key.Reason, same.Key.Start < end,
                same.ToHashSet(StringComparer.Ordinal)))
            .OrderBy(one => one.Start).ThenBy(one => one.End).ThenBy(one => one.Environment, StringComparer.Ordinal)
            .ThenBy(one => one.Reason, StringComparer.Ordinal)];
        _byEnvironment = All.ToLookup(one => one.Environment, StringComparer.Ordinal);
    }

    /// <summary>All of them, ordered by their beginning.</summary>
    internal IReadOnlyList<SiteFreeze> All { get; }

    internal IEnumerable<SiteFreeze> In(string environment) => _byEnvironment[environment];

    internal IEnumerable<SiteFreeze> Of(string service, string environment) => In(environment).Where(one => one.Services.Contains(service));

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

/// <summary>A time in which an environment changes only by an override.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Holds">Whether it holds on the day of the build.</param>
/// <param name="Services">The names of the services that it holds for.</param>
internal sealed record SiteFreeze(string Environment, DateTimeOffset Start, DateTimeOffset End, string Reason, bool Holds,
    IReadOnlySet<string> Services);
