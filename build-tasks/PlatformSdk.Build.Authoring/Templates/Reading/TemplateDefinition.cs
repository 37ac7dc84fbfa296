using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Reading;

/// <summary>A template as its author wrote it: <c>template.json</c>, and optionally <c>backstage.host.json</c> for the portal.</summary>
internal sealed class TemplateDefinition
{
    internal const string Configuration = ".template.config";
    private const string HostFile = "backstage.host.json";

    private readonly JsonObject _host;

    private TemplateDefinition(string folder, JsonObject json, JsonPlaces places, JsonObject host)
    {
        Folder = folder;
        Json = json;
        Places = places;
        _host = host;
        Symbols = [.. (json["symbols"] as JsonObject ?? []).Where(s => s.Value is JsonObject)
            .Select(s => new Symbol(s.Key, (JsonObject)s.Value!, places.PlaceOf($"symbols.{s.Key}")))];
    }

    internal string Folder { get; }

    internal JsonObject Json { get; }

    internal JsonPlaces Places { get; }

    internal IReadOnlyList<Symbol> Symbols { get; }

    internal string ShortName => (Json["shortName"] is JsonArray names ? names.FirstOrDefault() : Json["shortName"])?.ToString() ?? "";

    internal string? SourceName => Text("sourceName");

    internal string Title => Text("name") ?? ShortName;

    internal JsonObject Forms => Json["forms"] as JsonObject ?? [];

    internal Symbol? Find(string name) => Symbols.FirstOrDefault(s => s.Name == name);

    internal string? Text(string key) => Json[key]?.ToString();

    /// <summary>A value for the whole template from the portal's file.</summary>
    internal string? HostText(string key) => _host[key]?.ToString();

    /// <summary>The form settings of a parameter from the portal's file.</summary>
    internal JsonObject HostInfo(string symbol) => (_host["symbolInfo"] as JsonObject)?[symbol] as JsonObject ?? [];

    /// <summary>The definition, or null after an error.</summary>
    /// <param name="folder">The template's folder.</param>
    /// <param name="project">The folder that shown paths are relative to.</param>
    /// <param name="findings">Receives problems in the files.</param>
    internal static TemplateDefinition? Read(string folder, string project, FindingList findings)
    {
        var file = Path.Combine(folder, Configuration, "template.json");
        var template = JsonFile.Read(file, Shown(project, file), TemplateCodes.Unreadable, findings);
        var hostFile = Path.Combine(folder, Configuration, HostFile);
        var host = File.Exists(hostFile) ? JsonFile.Read(hostFile, Shown(project, hostFile), TemplateCodes.Unreadable, findings)?.Json : [];
        return template is var (json, text) && host is not null
            ? new TemplateDefinition(folder, json, new JsonPlaces(Shown(project, file), text), host)
            : null;
    }

    private static string Shown(string project, string path) => Path.GetRelativePath(project, path).Replace('\\', '/');
}
