using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>What the pages of a system show.</summary>
internal sealed class SiteModel
{
    private readonly Dictionary<string, SiteService> _byName;

    /// <param name="system">The system.</param>
    /// <param name="today">The day that the end of a waiver, a freeze and a service is compared with.</param>
    internal SiteModel(SystemModel system, DateOnly today)
    {
        (System, Today) = (system, today);
        Services = [.. system.Services.DistinctBy(one => one.Name).Zip(system.Indexed, (one, indexed) => new SiteService(one, indexed))];
        _byName = Services.ToDictionary(one => one.Name, StringComparer.Ordinal);
        Environments = [.. Services.SelectMany(one => one.Source.Model.Promotion.Index()).GroupBy(one => one.Item)
            .OrderBy(same => same.Max(one => one.Index)).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key)];
        Freezes = new SiteFreezes(Services, today);
        var settings = Catalog.Teams.Collect(system).ToDictionary(one => one.Team, one => one.Settings);
        Teams = [.. Services.GroupBy(one => SiteAddress.SlugOf(one.Owner), StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new SiteTeam(same.Key, same.First().Owner,
                settings.GetValueOrDefault(TeamName.From(same.First().Owner)) ?? OwnerDescription.None, [.. same]))];
    }

    internal SystemModel System { get; }

    internal DateOnly Today { get; }

    /// <summary>The figures of delivery; null where none were calculated.</summary>
    internal SiteFigures? Figures { get; init; }

    /// <summary>The name for people.</summary>
    internal string Title => System.Platform.Catalog.Title ?? System.Name;

    /// <summary>The services of the system, ordered by name.</summary>
    internal IReadOnlyList<SiteService> Services { get; }

    /// <summary>The owners of services, ordered by name.</summary>
    internal IReadOnlyList<SiteTeam> Teams { get; }

    /// <summary>The environments of all services, in the order of promotion.</summary>
    internal IReadOnlyList<string> Environments { get; }

    internal SiteFreezes Freezes { get; }

    /// <summary>A service of the system; null for one of another system, which has no page.</summary>
    internal SiteService? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>The owner of services.</summary>
/// <param name="Slug">The name of its page.</param>
/// <param name="Owner">The reference in the descriptions.</param>
/// <param name="Settings">What the platform team sets for it.</param>
/// <param name="Services">Its services, ordered by name.</param>
internal sealed record SiteTeam(string Slug, EntityRef Owner, OwnerDescription Settings, IReadOnlyList<SiteService> Services)
{
    internal string Title => Settings.Title ?? Owner.Text;
}
