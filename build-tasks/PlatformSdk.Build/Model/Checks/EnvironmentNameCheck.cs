using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects environments whose folder name is already taken or is not valid on Windows.</summary>
internal static class EnvironmentNameCheck
{
    private static readonly HashSet<string> Ours =
        new(["patches", "extra", "gitops", "infrastructure", "releases", "drills", "chart"], StringComparer.Ordinal);

    /// <param name="environments">The place of the environments.</param>
    /// <param name="findings">Receives names that are not valid.</param>
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
