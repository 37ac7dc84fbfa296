using PlatformSdk.Build.Description.Settings;

namespace PlatformSdk.Build.Model;

/// <summary>
/// A setting as the process will see it in an environment: of <c>config</c>, else of its own appsettings. The names of variables are compared as .NET
/// reads them: two underscores are a colon, the case does not matter, and ASPNETCORE_ and DOTNET_ fall off.
/// </summary>
internal sealed record ProcessSettings(IReadOnlyDictionary<string, string> Config, AppSettings Files, string HostEnvironment)
{
    private static readonly string[] s_prefixes = ["aspnetcore_", "dotnet_"];

    internal static string KeyOf(string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Find(s_prefixes, p => key.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
    }

    /// <summary>The variable of <c>config</c> that sets a key, or null.</summary>
    internal string? VariableOf(string key) => Config.Keys.FirstOrDefault(name => KeyOf(name) == key);

    internal string? this[string key] => VariableOf(key) is { } variable
        ? Config[variable]
        : Files.In(HostEnvironment).FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
