using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>What runs in an environment, in one state: as the build writes it, or as it was committed.</summary>
/// <param name="Objects">The objects of the environment's folder.</param>
/// <param name="Infrastructure">The root module of Terraform; empty without one.</param>
/// <param name="Needs">The data stores that it needs.</param>
internal sealed record CostState(IReadOnlyList<YamlMapping> Objects, JsonObject Infrastructure, IReadOnlyList<StoredNeed> Needs)
{
    /// <summary>Whether anything of the environment was there.</summary>
    internal bool Exists => Objects.Count > 0 || Infrastructure.Count > 0;

    internal static CostState FromRendered(RenderedEnvironment environment, Rendered rendered)
    {
        var module = InfrastructureFolder.PathOf(environment.Service.Environment);
        return new CostState([.. environment.Objects.Select(o => o.Object)],
            Parse(rendered.Artifacts.FirstOrDefault(artifact => artifact.Path == module)?.Content), StoredNeed.Described(environment.Service));
    }

    /// <summary>The state of an environment in generated files that are committed.</summary>
    /// <param name="files">The committed files.</param>
    /// <param name="paths">Those to read, relative to the project with forward slashes.</param>
    /// <param name="environment">The environment.</param>
    internal static CostState FromFiles(CommittedFiles files, IEnumerable<string> paths, string environment)
    {
        var (objects, infrastructure) = (new List<YamlMapping>(), new JsonObject());
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (path == InfrastructureFolder.PathOf(environment))
                infrastructure = Parse(files.TextOf(path));
            else if (path.StartsWith($"deploy/{environment}/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
                objects.AddRange(files.Objects(path).Select(o => o.Object));
        }

        return new CostState(objects, infrastructure, StoredNeed.InCatalog(files.Objects(CatalogInfo.FileName), environment));
    }

    /// <summary>Nothing for a file that is missing or was damaged by hand.</summary>
    private static JsonObject Parse(string? text)
    {
        try
        {
            return text is null ? [] : JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
