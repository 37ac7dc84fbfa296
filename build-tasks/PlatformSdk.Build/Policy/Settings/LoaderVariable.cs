using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Settings;

/// <summary>
/// Prevents a process that runs code from outside its image, or does not start, because <c>config</c> sets a variable that the loader or the runtime
/// reads before the program. The settings that tune the runtime are allowed.
/// </summary>
internal static class LoaderVariable
{
    // As Linux compares them: a setting of the program may be called 'Path'.
    private static readonly string[] s_names = ["PATH", "GCONV_PATH", "GLIBC_TUNABLES"];

    // Every variable of the dynamic loader, of profilers, and of where the host looks for the runtime and for assemblies.
    private static readonly string[] s_prefixes =
    [
        "LD_", "CORECLR_", "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS", "DOTNET_SHARED_STORE", "DOTNET_ROOT", "DOTNET_GCPath",
        "DOTNET_ENABLE_PROFILING", "DOTNET_PROFILER",
    ];

    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments)
        {
            foreach (var name in service.Config.Keys.Where(IsRead))
            {
                context.Report(ManifestCodes.ConfigHijacks, service.At[ServiceKeys.Config][name].OfName,
                    $"'{Shorten.Text(name)}' changes how the process is loaded. Remove it from 'config'; for an agent, use a patch under "
                    + "deploy/patches/.");
            }
        }
    }

    private static bool IsRead(string name) =>
        s_names.Contains(name) || Array.Exists(s_prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
