using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model;

/// <summary>The input of the model.</summary>
/// <param name="Service">The root of platform.yaml.</param>
/// <param name="Defaults">The root of platform.defaults.yaml, or null.</param>
/// <param name="Releases">The release of each environment.</param>
/// <param name="OpenApi">Whether the build writes the service's OpenAPI document.</param>
/// <param name="ProjectPath">The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</param>
internal sealed record ModelInput(
    YamlMapping Service, YamlMapping? Defaults, IReadOnlyDictionary<string, ReleaseDescription> Releases, bool OpenApi, string ProjectPath)
{
    /// <summary>The settings in the program's own files.</summary>
    internal AppSettings Settings { get; init; } = AppSettings.None;

    /// <summary>Whether the repository has the page that a system is scaffolded with for incidents.</summary>
    internal bool HasIncidentPage { get; init; }

    /// <summary>The runtime identifiers that the project restores for; empty without a choice.</summary>
    internal IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>The definitions of APIs in the repository.</summary>
    internal ApiFiles ApiFiles { get; init; } = ApiFiles.None;
}
