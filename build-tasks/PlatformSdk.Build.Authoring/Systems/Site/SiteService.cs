using System.Globalization;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>A service with a page of its own.</summary>
/// <param name="Source">The service as the system's build reads it.</param>
/// <param name="Indexed">The same as the index describes it, with its callers and with those that its outage reaches.</param>
internal sealed record SiteService(SystemService Source, IndexedService Indexed)
{
    internal string Name => Indexed.Name;

    internal string Title => Indexed.Title;

    internal EntityRef Owner => Indexed.Owner;

    internal string Kind => Choice.Word(Indexed.Kind);

    internal string Tier => Choice.Word(Indexed.Tier);

    internal string Lifecycle => Choice.Word(Indexed.Lifecycle);

    internal bool IsDeprecated => Indexed.Lifecycle == Description.Values.Lifecycle.Deprecated;

    /// <summary>The settings that do not depend on an environment.</summary>
    internal ResolvedService Settings => Source.Model.Service;

    internal ReportScorecard? Scorecard => Source.Scorecard;

    /// <summary>What it costs in all environments, by currency.</summary>
    internal IEnumerable<IndexedCost> Costs => SiteCosts.Sum(Indexed.Environments.Select(one => one.Cost));

    internal ResolvedService? In(string environment) => Source.Model.Environments.FirstOrDefault(one => one.Environment == environment);
}

/// <summary>Sums of monthly costs.</summary>
internal static class SiteCosts
{
    /// <summary>One sum for each currency; amounts of different currencies are never added.</summary>
    internal static IEnumerable<IndexedCost> Sum(IEnumerable<IndexedCost?> costs) => costs.OfType<IndexedCost>().GroupBy(one => one.Currency)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new IndexedCost(same.Key, same.Sum(one => one.Least), same.Sum(one => one.Likely), same.Sum(one => one.Most)));

    /// <summary>The likely amounts in words for one who wants no cents, such as <c>59,836 EUR</c>.</summary>
    internal static string Round(IEnumerable<IndexedCost> costs) => string.Join(" and ",
        costs.Select(one => string.Create(CultureInfo.InvariantCulture,
            $"{Math.Round(one.Likely, MidpointRounding.AwayFromZero):#,0} {one.Currency}")));

    /// <summary>The likely amounts in words, such as <c>12.50 EUR</c>; empty without any.</summary>
    internal static string Words(IEnumerable<IndexedCost> costs) =>
        string.Join(" and ", costs.Select(one => $"{Number.Money(one.Likely)} {one.Currency}"));
}
