using PlatformSdk.Build.Description.Index;

namespace PlatformSdk.Build.Authoring.Systems.Files;

/// <summary>What the services of a team cost together in a month, by environment.</summary>
/// <param name="Owner">The team.</param>
/// <param name="Services">Its services, ordered by name.</param>
/// <param name="Costs">The sum for each environment and currency; services without a price are not in it.</param>
internal sealed record TeamCosts(string Owner, IReadOnlyList<string> Services, IReadOnlyList<(string Environment, IndexedCost Cost)> Costs)
{
    internal static IReadOnlyList<TeamCosts> Collect(SystemModel system) =>
    [
        .. system.Indexed.GroupBy(service => service.Owner.Text, StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => new TeamCosts(team.Key, [.. team.Select(service => service.Name)], [.. Sum(team)])),
    ];

    private static IEnumerable<(string Environment, IndexedCost Cost)> Sum(IEnumerable<IndexedService> services) =>
        from service in services
        from environment in service.Environments
        let cost = environment.Cost
        where cost is not null
        group cost by (environment.Name, cost.Currency) into same
        orderby same.Key
        select (same.Key.Name,
            new IndexedCost(same.Key.Currency, same.Sum(one => one.Least), same.Sum(one => one.Likely), same.Sum(one => one.Most)));
}
