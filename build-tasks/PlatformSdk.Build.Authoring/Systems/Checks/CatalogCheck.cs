using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Reports entries of the catalog that two services describe.</summary>
internal static class CatalogCheck
{
    internal static void Check(SystemContext context)
    {
        var system = context.System;
        foreach (var same in system.Here.SelectMany(one => CatalogEntities.Described(one).Distinct(), (one, entity) => (one, entity))
            .GroupBy(one => one.entity, one => one.one)
                .Where(same => same.Count() > 1 && !same.Key.StartsWith("component:", StringComparison.Ordinal)))
            Report(same.Key, [.. same], context.Findings);
    }

    private static void Report(string entity, IReadOnlyList<SystemService> services, FindingList findings)
    {
        var (kind, name) = (entity.Split(':')[0] == "api" ? "API" : "resource", entity.Split(':')[1]);
        // Services of one name, and needs whose objects clash too, are reported as that.
        foreach (var service in services.Skip(1).Where(one => one.Name != services[0].Name
            && !one.Objects.Select(written => written.Id).Intersect(services[0].Objects.Select(written => written.Id)).Any()))
        {
            var key = kind == "API" ? ServiceKeys.Apis : (Key)Language.Service.Needs;
            findings.Add(SystemOutputCodes.SameEntity, service.At(service.Model.Written.At[key].OfName),
                $"'{services[0].Name}' describes the {kind} '{Yaml.Shorten.Text(name)}' too. Rename one.");
        }
    }
}
