using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Reports that the owner of the system is a guess.</summary>
internal static class SystemOwnerCheck
{
    internal static void Check(SystemContext context)
    {
        var system = context.System;
        var owners = SystemOwner.Owners(system).ToList();
        if (system.Platform.Catalog.Owner is not null || owners.Count < 2)
            return;
        var place = system.Platform.At[DefaultsKeys.Catalog].OfName;
        context.Findings.Add(SystemOutputCodes.NoSystemOwner, place.File.Length > 0 ? place : Span.WholeFile(system.Services[0].File),
            string.Create(CultureInfo.InvariantCulture,
                $"The services have {owners.Count} owners; '{Shorten.Text(owners[0].Name)}' owns the system. Set 'catalog.owner'."));
    }
}
