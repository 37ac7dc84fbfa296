using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Init.Settings;

/// <summary>The launch profile on a laptop; of several profiles, the one that <c>dotnet run</c> uses.</summary>
/// <param name="Name">The name of the profile.</param>
/// <param name="Addresses">The addresses that the program listens on.</param>
/// <param name="Variables">The environment variables that it sets.</param>
internal sealed record LaunchProfile(string Name, IReadOnlyList<string> Addresses, IReadOnlyDictionary<string, string> Variables)
{
    internal const string File = "Properties/launchSettings.json";

    /// <summary>Null when there is no profile.</summary>
    internal static LaunchProfile? Read(ProjectFacts project, FindingList findings)
    {
        var path = Path.Combine(project.Folder, File);
        if (!System.IO.File.Exists(path) || JsonFile.Read(path, File, InitCodes.UnreadableSettings, findings) is not var (json, _))
            return null;
        var profiles = json["profiles"] as JsonObject ?? [];
        var (name, profile) = profiles.FirstOrDefault(p => Text(p.Value, "commandName") == "Project");
        return profile is null ? null : new LaunchProfile(name,
            Text(profile, "applicationUrl")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            ((profile as JsonObject)?["environmentVariables"] as JsonObject ?? [])
                .ToDictionary(v => v.Key, v => v.Value?.ToString() ?? "", StringComparer.Ordinal));
    }

    private static string? Text(JsonNode? node, string key) => ((node as JsonObject)?[key] as JsonValue)?.ToString();
}
