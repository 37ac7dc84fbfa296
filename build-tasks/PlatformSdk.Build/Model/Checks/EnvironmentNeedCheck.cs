using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects an override of a need that the service does not have, because such a need has no type.</summary>
internal static class EnvironmentNeedCheck
{
    internal static void Run(Place service, FindingList findings)
    {
        var needs = service[Language.Service.Needs].Names.ToList();
        foreach (var overrides in service[Language.Service.Environments].Inside.Select(environment => environment[Language.Service.Needs]))
        {
            foreach (var name in overrides.Names.Except(needs))
            {
                findings.Add(DescriptionCodes.UnknownNeed, overrides[name].OfName,
                    $"'{Shorten.Text(name)}' is not a need of this service.{Suggestion.For(name, needs)} Declare it under 'needs' first; an "
                    + "environment only overrides it.");
            }
        }
    }
}
