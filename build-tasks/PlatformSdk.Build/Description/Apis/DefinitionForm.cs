using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Apis;

/// <summary>How a definition of each type is recognized.</summary>
internal static partial class DefinitionForm
{
    /// <summary>What the text must have and has not; null when it is a definition of the type.</summary>
    internal static string? Missing(ApiType type, string text) => type switch
    {
        ApiType.Grpc => ProtoFile.Parse(text).Services.Count > 0 ? null : "a 'service'",
        ApiType.Asyncapi => AsyncApi().IsMatch(text) ? null : "'asyncapi' with version 2 or 3 at its top",
        ApiType.Openapi => OpenApi().IsMatch(text) ? null : "'openapi' or 'swagger' with a version at its top",
        _ => GraphQl().IsMatch(text) ? null : "a GraphQL 'schema' or 'type'",
    };

    [GeneratedRegex("""(?m)(^|[{,])\s*["']?asyncapi["']?\s*:\s*["']?[23]\.\d""", RegexOptions.CultureInvariant)]
    private static partial Regex AsyncApi();

    [GeneratedRegex("""(?m)(^|[{,])\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]\.\d""", RegexOptions.CultureInvariant)]
    private static partial Regex OpenApi();

    [GeneratedRegex(@"\b(schema|type|interface|enum|input|union|scalar|directive)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GraphQl();
}
