using PlatformSdk.Build.Description.Settings;

namespace PlatformSdk.Build.Model;

/// <summary>
/// A setting as the process reads it in an environment: from <c>config</c>, else from its own appsettings. Variable names are compared like in .NET:
/// two underscores are a colon, case does not matter, and the prefixes ASPNETCORE_ and DOTNET_ are removed.
/// </summary>
internal sealed record ProcessSettings(IReadOnlyDictionary<string, string> Config, AppSettings Files, string HostEnvironment)
{
    private static readonly string[] s_prefixes = ["aspnetcore_", "dotnet_"];

    internal static string KeyOf(string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Find(s_prefixes, p => key.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
    }

    /// <summary>The variable in <c>config</c> that sets a key, or null.</summary>
    internal string? VariableOf(string key) => Config.Keys.FirstOrDefault(name => KeyOf(name) == key);

    internal string? this[string key] => VariableOf(key) is { } variable
        ? Config[variable]
        : Files.In(HostEnvironment).FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
