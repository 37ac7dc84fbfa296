using System.Text.Json;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether each operation of the committed OpenAPI document says what it does.</summary>
internal static class OpenApiFact
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    internal static Answer Test(Subject subject)
    {
        var definition =
            subject.Service.Apis.FirstOrDefault(api => api.Type == ApiType.Openapi && api.Definition.Text.EndsWith(".json", StringComparison.Ordinal))
            ?.Definition.Text;
        if (definition is null || subject.Files.Text(definition) is not { } text || Operations(text) is not { Count: > 0 } operations)
            return Answer.DoesNotApply;
        return operations.TrueForAll(IsDescribed) ? Answer.Passed(Span.WholeFile(definition)) : Answer.Missing(Span.WholeFile(definition));
    }

    private static List<JsonElement>? Operations(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("paths", out var paths)
                && paths.ValueKind == JsonValueKind.Object
                ?
                [
                    .. paths.EnumerateObject().Where(path => path.Value.ValueKind == JsonValueKind.Object)
                        .SelectMany(path => path.Value.EnumerateObject()).Where(operation => Methods.Contains(operation.Name))
                        .Select(operation => operation.Value.Clone()),
                ]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsDescribed(JsonElement operation) => operation.ValueKind == JsonValueKind.Object
        && (operation.TryGetProperty("summary", out _) || operation.TryGetProperty("description", out _));
}
