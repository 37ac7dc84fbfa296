namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A developer's shell: nothing of the test run, of a build server or of a service gets through.</summary>
internal static class CleanEnvironment
{
    private static readonly string[] s_prefixes =
        ["MSBUILD", "DOTNET_HOST_PATH", "DOTNET_CLI_USE_MSBUILD_SERVER", "TESTINGPLATFORM", "OTEL_", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "Platform"];

    private static readonly string[] s_buildServers = ["CI", "GITHUB_ACTIONS", "TF_BUILD", "ContinuousIntegrationBuild"];

    /// <summary>What a program gets beside the variables of this process; null takes one away.</summary>
    internal static Dictionary<string, string?> With(IEnumerable<KeyValuePair<string, string?>> added)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsForeign).ToDictionary(name => name, _ => (string?)null);
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in added)
            variables[name] = value;
        return variables;
    }

    private static bool IsForeign(string name)
        => s_buildServers.Contains(name, StringComparer.OrdinalIgnoreCase)
            || s_prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
