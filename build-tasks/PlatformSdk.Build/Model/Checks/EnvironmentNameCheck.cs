using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses environments whose folder would be another folder of ours, or could not exist on Windows.</summary>
internal static class EnvironmentNameCheck
{
    private static readonly HashSet<string> Ours = new(["patches", "extra", "gitops", "infrastructure", "releases"], StringComparer.Ordinal);

    /// <param name="environments">Where they are written.</param>
    /// <param name="findings">Takes the names that cannot be.</param>
    internal static void Run(Place environments, FindingList findings)
    {
        foreach (var name in environments.Names)
        {
            var why = Ours.Contains(name) ? "a reserved folder under deploy/"
                : DeviceName.Is(name) ? "a device name on Windows, so the folder cannot exist there"
                : null;
            if (why is not null)
                findings.Add(DescriptionCodes.ReservedName, environments[name].OfName,
                    $"'{name}' is {why}. Choose another name for the environment.");
        }
    }
}
