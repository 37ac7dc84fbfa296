using System.Diagnostics;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A developer's shell: nothing of the test run, of a build server or of a service gets through.</summary>
internal static class CleanEnvironment
{
    private static readonly string[] s_prefixes =
        ["MSBUILD", "DOTNET_HOST_PATH", "DOTNET_CLI_USE_MSBUILD_SERVER", "TESTINGPLATFORM", "OTEL_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "Platform"];

    private static readonly string[] s_buildServers = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild"];

    internal static void Apply(ProcessStartInfo start, IEnumerable<KeyValuePair<string, string?>> added)
    {
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in added)
            start.Environment[name] = value;
    }

    private static bool IsForeign(string name)
        => s_buildServers.Contains(name, StringComparer.OrdinalIgnoreCase)
            || s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
