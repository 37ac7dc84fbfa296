using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>The service's OpenAPI document, generated from the compiled service, with the mark of a generated file.</summary>
internal static class OpenApiDocument
{
    /// <summary>The document's path, or null when the service has none in its project.</summary>
    internal static string? PathOf(ResolvedService service) =>
        service.Apis.FirstOrDefault(a => a.Type == ApiType.Openapi)?.Definition is { IsInProject: true } place ? place.Text : null;

    internal static Artifact Render(string path, string document)
    {
        var text = document.ReplaceLineEndings("\n").TrimStart('\ufeff').TrimEnd();
        var body = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..].TrimStart('\n');
        return new Artifact(path, $"{{\n  \"x-generated\": \"{Mark.Text}\",\n{body}\n");
    }
}
