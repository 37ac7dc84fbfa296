using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Warns of a patch of the platform for an environment that this service does not have. Never an error: another service, which shares the defaults,
/// may declare it.
/// </summary>
internal static class PatchEnvironmentCheck
{
    /// <param name="defaults">The root of platform.defaults.yaml.</param>
    /// <param name="declared">The environments of the service, of the defaults, and the built-in ones.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static void Run(YamlMapping? defaults, IReadOnlyList<string> declared, FindingList findings)
    {
        foreach (var patch in (defaults?["patches"] as YamlSequence)?.OfType<YamlMapping>() ?? [])
        {
            foreach (var name in (patch["environments"] as YamlSequence)?.OfType<YamlScalar>().Where(name => !declared.Contains(name.Value)) ?? [])
                UnknownName.Report(name, "the environments of a patch", declared, findings, areAlike: true);
        }
    }
}
