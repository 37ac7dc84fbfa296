using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Findings;

namespace PlatformSdk.Build.Templates.Reading;

/// <summary>What a template's author wrote: <c>template.json</c>, and beside it <c>backstage.host.json</c> for what only the portal asks.</summary>
internal sealed class TemplateDefinition
{
    internal const string Configuration = ".template.config";
    private const string HostFile = "backstage.host.json";

    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonObject _host;

    private TemplateDefinition(string folder, JsonObject json, JsonPlaces places, JsonObject host)
    {
        Folder = folder;
        Json = json;
        Places = places;
        _host = host;
        Symbols = [.. (json["symbols"] as JsonObject ?? []).Where(s => s.Value is JsonObject).Select(s => new Symbol(s.Key, (JsonObject)s.Value!, places.Of($"symbols.{s.Key}")))];
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

    /// <summary>What the portal's own file says of the template as a whole.</summary>
    internal string? HostText(string key) => _host[key]?.ToString();

    /// <summary>What the portal's own file says of a parameter: keys of its form.</summary>
    internal JsonObject HostInfo(string symbol) => (_host["symbolInfo"] as JsonObject)?[symbol] as JsonObject ?? [];

    /// <summary>The definition, or null after an error.</summary>
    /// <param name="folder">The template's folder.</param>
    /// <param name="project">What paths are shown relative to.</param>
    /// <param name="findings">What is wrong with the files.</param>
    internal static TemplateDefinition? Read(string folder, string project, FindingList findings)
    {
        var template = Object(Path.Combine(folder, Configuration, "template.json"), project, findings, out var places);
        var hostFile = Path.Combine(folder, Configuration, HostFile);
        var host = File.Exists(hostFile) ? Object(hostFile, project, findings, out _) : [];
        return template is null || host is null ? null : new TemplateDefinition(folder, template, places!, host);
    }

    private static JsonObject? Object(string path, string project, FindingList findings, out JsonPlaces? places)
    {
        var shown = Path.GetRelativePath(project, path).Replace('\\', '/');
        places = null;
        try
        {
            var text = File.ReadAllBytes(path).AsSpan();
            var content = (text.StartsWith(System.Text.Encoding.UTF8.Preamble) ? text[3..] : text).ToArray();
            if (JsonNode.Parse(content, documentOptions: s_lenient) is JsonObject json)
            {
                places = new JsonPlaces(shown, content);
                return json;
            }

            findings.Add(TemplateCodes.Unreadable, Span.Of(shown), "A JSON object is expected: { … }.");
        }
        catch (JsonException e)
        {
            findings.Add(TemplateCodes.Unreadable, Span.At(shown, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), "This is not JSON. Check commas, quotes and brackets here and on the line before.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(TemplateCodes.Unreadable, Span.Of(shown), $"The file cannot be read: {e.Message.TrimEnd('.')}.");
        }

        return null;
    }
}
