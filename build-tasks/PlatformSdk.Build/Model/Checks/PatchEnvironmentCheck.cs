using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Warns about a platform patch for an environment that this service does not have. Never an error, because another service with the same defaults
/// may have it.
/// </summary>
internal static class PatchEnvironmentCheck
{
    /// <param name="patches">The platform team's patches.</param>
    /// <param name="declared">The environments of the service and of the defaults, or else the built-in ones.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void Run(IReadOnlyList<PlatformPatch> patches, IReadOnlyList<string> declared, FindingList findings)
    {
        foreach (var patch in patches)
        {
            foreach (var (name, place) in (patch.Environments ?? []).Zip(patch.At[PatchKeys.Environments].Inside)
                .Where(one => !declared.Contains(one.First)))
                UnknownName.Report(name, place.OfValue, "the environments of a patch", declared, findings, areAlike: true);
        }
    }
}
