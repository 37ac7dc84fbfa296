using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Checks the members of sizes for a provisioner that defines them; elsewhere the platform team does.</summary>
internal static class SizeCheck
{
    internal static void Run(DefaultsDescription platform, FindingList findings)
    {
        foreach (var provisioner in platform.Provisioners.Values)
        {
            foreach (var said in provisioner.Environments.Values.Prepend(provisioner))
            {
                if ((said.Use ?? provisioner.Use) != Provisioner.CloudnativePg)
                    continue;
                foreach (var size in said.Sizes?.Values ?? [])
                    SizeKeys.Shape.TryRead(size, findings, out _);
            }
        }
    }
}
