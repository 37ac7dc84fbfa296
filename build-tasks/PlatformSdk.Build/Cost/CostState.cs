using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>What runs in an environment, in one state: as the build writes it, or as it was committed.</summary>
/// <param name="Objects">The objects of the environment's folder.</param>
/// <param name="Infrastructure">The root module of Terraform; empty without one.</param>
/// <param name="Resources">The names of the resources in the catalog; null when all needs of the description exist.</param>
internal sealed record CostState(IReadOnlyList<YamlMapping> Objects, JsonObject Infrastructure, IReadOnlySet<string>? Resources)
{
    private const string Catalog = "catalog-info.yaml";

    /// <summary>Whether anything of the environment was there.</summary>
    internal bool Exists => Objects.Count > 0 || Infrastructure.Count > 0;

    internal static CostState FromRendered(RenderedEnvironment environment, Rendered rendered)
    {
        var module = InfrastructureFolder.PathOf(environment.Service.Environment);
        return new CostState([.. environment.Objects.Select(o => o.Object)],
            Parse(rendered.Artifacts.FirstOrDefault(artifact => artifact.Path == module)?.Content), null);
    }

    /// <summary>The state of an environment in generated files that are committed.</summary>
    /// <param name="files">The committed files.</param>
    /// <param name="paths">Those to read, relative to the project with forward slashes.</param>
    /// <param name="environment">The environment.</param>
    internal static CostState FromFiles(CommittedFiles files, IEnumerable<string> paths, string environment)
    {
        var (objects, infrastructure, resources) = (new List<YamlMapping>(), new JsonObject(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (path == InfrastructureFolder.PathOf(environment))
                infrastructure = Parse(files.TextOf(path));
            else if (path == Catalog)
                resources.UnionWith(files.Objects(path).Where(o => o.Kind == "Resource").Select(o => o.Name));
            else if (path.StartsWith($"deploy/{environment}/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
                objects.AddRange(files.Objects(path).Select(o => o.Object));
        }

        return new CostState(objects, infrastructure, resources);
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
