using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects regions that cannot stand in for each other, and reports what they should not share.</summary>
internal static class RegionCheck
{
    /// <param name="platform">The defaults.</param>
    /// <param name="declared">The names of all environments.</param>
    /// <param name="findings">Receives what is wrong with <c>standbyOf</c> and <c>sharedDomain</c>.</param>
    internal static void RunDefaults(DefaultsDescription platform, IReadOnlyList<string> declared, FindingList findings)
    {
        var followed = new Dictionary<string, string>(StringComparer.Ordinal);
        var domains = platform.Environments.Where(e => e.Value.Domain is not null).ToLookup(e => e.Value.Domain!.Text, e => e.Key);
        foreach (var (name, environment) in platform.Environments)
        {
            var at = platform.At[DefaultsKeys.Environments][name];
            if (environment.SharedDomain is { } shared && domains[shared.Text].FirstOrDefault() is { } owner)
                findings.Add(RegionCodes.NotShared, at[EnvironmentDefaultsKeys.SharedDomain].OfValue,
                    $"'{Shorten.Text(shared.Text)}' is the 'domain' of '{Shorten.Text(owner)}', so its traffic cannot move. Share another domain, or "
                    + "remove 'sharedDomain'.");
            if (at.Names.Contains(EnvironmentDefaultsKeys.StandbyOf.Name) && !at[EnvironmentDefaultsKeys.StandbyOf].IsWritten)
                findings.Add(RegionCodes.NoValue, at[EnvironmentDefaultsKeys.StandbyOf].OfName,
                    $"'standbyOf' of '{Shorten.Text(name)}' has no value, so its databases would be new and empty. Name the primary, or remove the "
                    + "key.");
            if (environment.StandbyOf is not { } primary)
                continue;
            var why = primary == name ? "an environment cannot follow itself."
                : !declared.Contains(primary) ? $"there is no such environment. Use one of {Shorten.Names([.. declared.Where(e => e != name)])}."
                : platform.Environments.GetValueOrDefault(primary)?.StandbyOf is { } other ? $"that is a standby of '{other}' itself."
                : ProductionEnvironments.Contain(name) != ProductionEnvironments.Contain(primary) ? "only one of the two is production."
                : followed.TryGetValue(primary, out var first) ? $"it already has the standby '{first}', and an environment has only one."
                : null;
            followed.TryAdd(primary, name);
            if (why is not null)
                findings.Add(RegionCodes.BadStandby, Regions.PlaceOf(platform, name).OfValue,
                    $"'{name}' cannot be a standby of '{Shorten.Text(primary)}': {why}");
            else
                RunPair(platform, name, primary, findings);
        }
    }

    private static void RunPair(DefaultsDescription platform, string name, string primary, FindingList findings)
    {
        var at = Regions.PlaceOf(platform, name).OfValue;
        var pair = $"'{Shorten.Text(name)}' and its primary '{Shorten.Text(primary)}'";
        if (platform.At[DefaultsKeys.Environments].Names.FirstOrDefault(one => one == name || one == primary) == name)
            findings.Add(RegionCodes.StandbyFirst, at,
                $"Releases reach the standby '{Shorten.Text(name)}' before '{Shorten.Text(primary)}'. Write '{Shorten.Text(primary)}' above it.");
        var (standby, original) = (platform.Environments[name], platform.Environments.GetValueOrDefault(primary));
        if (standby.SharedDomain != original?.SharedDomain)
            findings.Add(RegionCodes.SharedByOne, at, $"{pair} do not have the same 'sharedDomain'. Set it in both.");
        if (SamePlace(standby, original) is { } same)
            findings.Add(RegionCodes.SamePlace, at, $"{pair} have the same '{same}', so they are lost together. Set another one.");
    }

    /// <summary>What shows that both are in one place; null where they have clusters of their own.</summary>
    private static string? SamePlace(EnvironmentDefaults standby, EnvironmentDefaults? primary) =>
        Same(standby.Cluster, primary?.Cluster) ? "cluster"
        : Same(standby.Context, primary?.Context) ? "context"
        : standby.Cluster != primary?.Cluster || standby.Context != primary?.Context ? null
        : Same(standby.Region, primary?.Region) ? "region"
        : Same(standby.Namespace, primary?.Namespace) ? "namespace"
        : null;

    private static bool Same(string? one, string? other) => one is not null && one == other;

    /// <param name="model">The service in its environments.</param>
    /// <param name="findings">Receives an order that differs, and hosts and secrets that regions share.</param>
    internal static void Run(PlatformModel model, FindingList findings)
    {
        var regions = model.Promotion.Where(ProductionEnvironments.Contain).ToList();
        if (regions.Count < 2)
            return;
        var platform = model.Service.Platform;
        var order = platform.At[DefaultsKeys.Environments].Names.Where(regions.Contains).ToList();
        if (order.Count == regions.Count && !order.SequenceEqual(regions))
        {
            findings.Add(RegionCodes.RegionOrder, model.Written.At[Language.Service.Environments].OfName,
                $"Releases go to {Path(regions)}, and in the defaults to {Path(order)}. Put them into the same order.");
        }

        var services = regions.Select(name => model.Environments.First(e => e.Environment == name)).ToList();
        foreach (var same in services.Where(e => e.Route is not null).GroupBy(e => e.Route!.Host).Where(group => group.Count() > 1))
            findings.Add(RegionCodes.NotDistinct, model.Written.At[ServiceKeys.Expose][ExposeKeys.Host].OfValue,
                $"{Names(same)} have the host '{Shorten.Text(same.Key)}', so neither can be called alone. Give each its own host, and set " +
                    "'sharedDomain'.");
        foreach (var (need, same) in services.Where(e => e.Secrets?.Store == SecretStore.Vault)
            .SelectMany(e => e.Secrets!.Needs.Select(need => (Need: need.Name, Place: e.Secrets.PlaceOf(need), Service: e)))
            .GroupBy(secret => (secret.Need, secret.Place)).Where(group => group.Count() > 1)
            .DistinctBy(group => group.Key.Need).Select(group => (group.Key.Need, group.Select(secret => secret.Service))).Take(1))
            findings.Add(RegionCodes.NotDistinct, platform.At[DefaultsKeys.Secrets].OfName,
                $"{Names(same)} have the same secret for '{need}'. Add '{{environment}}' to 'secrets.path' or to its own path in 'secrets.paths'.");
    }

    private static string Path(List<string> environments) => string.Join(", then ", environments.Take(3).Select(name => Shorten.Text(name)));

    private static string Names(IEnumerable<ResolvedService> services) => Shorten.Names([.. services.Select(e => e.Environment)]);
}
