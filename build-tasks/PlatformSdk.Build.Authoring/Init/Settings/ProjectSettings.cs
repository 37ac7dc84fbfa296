using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Init.Settings;

/// <summary>The program's settings, in the repository and on this laptop.</summary>
/// <param name="All">Every setting once, from the most general file.</param>
/// <param name="Launch">The launch profile on a laptop.</param>
internal sealed record ProjectSettings(IReadOnlyList<Setting> All, LaunchProfile? Launch)
{
    // The general file first: values for a laptop say less about a cluster.
    private static readonly string[] s_files = ["appsettings.json", "appsettings.Production.json", "appsettings.Development.json"];

    internal static ProjectSettings Read(ProjectFacts project, FindingList findings)
    {
        var launch = LaunchProfile.Read(project, findings);
        var all = s_files
            .SelectMany(file => OfFile(Path.Combine(project.Folder, file), file, findings))
            .Concat((launch?.Variables ?? new Dictionary<string, string>())
                .Select(v => new Setting(v.Key.Replace("__", ":", StringComparison.Ordinal), v.Value, LaunchProfile.File)))
            .Concat(UserSecrets(project.UserSecretsId) is { } secrets ? OfFile(secrets, "the user secrets", findings) : [])
            .ToList();
        // A key with an empty value as a reminder is less useful than one with a value.
        return new ProjectSettings([.. all.GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.FirstOrDefault(s => s.Value.Length > 0) ?? same.First())], launch);
    }

    internal string? Value(string key) => All.FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    private static IEnumerable<Setting> OfFile(string path, string shown, FindingList findings) =>
        File.Exists(path) && JsonFile.Read(path, shown, InitCodes.UnreadableSettings, findings) is var (json, _) ? Flatten(json, "", shown) : [];

    /// <summary>Flattens JSON in the same way as .NET configuration.</summary>
    private static IEnumerable<Setting> Flatten(JsonNode? node, string path, string source) => node switch
    {
        JsonObject map => map.SelectMany(entry => Flatten(entry.Value, path.Length == 0 ? entry.Key : $"{path}:{entry.Key}", source)),
        JsonArray list => list.SelectMany((item, i) => Flatten(item, $"{path}:{i}", source)),
        _ => [new Setting(path, node?.ToString() ?? "", source)],
    };

    private static string? UserSecrets(string? id)
    {
        if (string.IsNullOrEmpty(id) || id.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()))
            return null;
        var windows = Environment.GetEnvironmentVariable("APPDATA");
        return string.IsNullOrEmpty(windows)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", id, "secrets.json")
            : Path.Combine(windows, "Microsoft", "UserSecrets", id, "secrets.json");
    }
}
