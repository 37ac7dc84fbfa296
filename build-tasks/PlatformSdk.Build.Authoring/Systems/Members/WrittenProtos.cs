using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>
/// The .proto files of a service's gRPC server. Only its project file names them, which a system does not evaluate, so they are those in the catalog
/// file that its last build wrote.
/// </summary>
internal static class WrittenProtos
{
    internal static IReadOnlyList<string> Read(string folder) =>
    [
        .. (TextFile.Read(Path.Combine(folder, CatalogInfo.FileName)) is { } text
                ? YamlReader.ReadAll(text, "", new FindingList()) ?? []
                : []).OfType<YamlMapping>()
            .Select(entity => entity["spec"] as YamlMapping).Where(spec => spec?.TextAt("type") == "grpc")
            .Select(spec => (spec!["definition"] as YamlMapping)?.TextAt("$text")).OfType<string>()
            .Where(path => !path.StartsWith("https://", StringComparison.Ordinal)),
    ];
}
