using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses environments whose folder would be another folder of ours, or could not exist on Windows.</summary>
internal static class EnvironmentNameCheck
{
    private static readonly HashSet<string> Ours = new(["patches", "extra", "gitops", "infrastructure", "releases"], StringComparer.Ordinal);

    internal static void Run(YamlMapping root, FindingList findings)
    {
        foreach (var entry in (root["environments"] as YamlMapping)?.Entries ?? [])
        {
            if (Ours.Contains(entry.Name))
                findings.Add(DescriptionCodes.ReservedName, entry.Key.Span,
                    $"'{entry.Name}' is a reserved folder under deploy/. Choose another name for the environment.");
            else if (DeviceName.Is(entry.Name))
                findings.Add(DescriptionCodes.ReservedName, entry.Key.Span,
                    $"'{entry.Name}' is a device name on Windows, so the folder cannot exist there. Choose another name for the environment.");
        }
    }
}
