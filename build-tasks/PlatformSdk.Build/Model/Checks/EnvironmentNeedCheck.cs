using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses an override of a need that the service does not have: it would be a need without a type.</summary>
internal static class EnvironmentNeedCheck
{
    internal static void Run(YamlMapping root, FindingList findings)
    {
        var needs = root["needs"] as YamlMapping ?? new YamlMapping();
        foreach (var environment in (root["environments"] as YamlMapping)?.Entries ?? [])
        {
            foreach (var need in ((environment.Value as YamlMapping)?["needs"] as YamlMapping)?.Entries ?? [])
            {
                if (needs.Find(need.Name) is null)
                {
                    findings.Add(DescriptionCodes.UnknownNeed, need.Key.Span,
                        $"'{Shorten.Text(need.Name)}' is not a need of this " +
                            $"service.{Suggestion.For(need.Name, needs.Entries.Select(e => e.Name))} Declare it under 'needs' first; an " +
                            $"environment only overrides it.");
                }
            }
        }
    }
}
