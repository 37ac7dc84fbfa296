using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>
/// The providers of a root module. A module of your own may use every provider that is set; with presets alone it is known which ones are used.
/// </summary>
/// <param name="service">The service.</param>
/// <param name="used">The providers that blocks use.</param>
internal sealed class RootProviders(ResolvedService service, IReadOnlyList<string> used)
{
    private const string Source = "source";
    private const string Version = "version";

    internal JsonObject Required => new(Names.Select(name => KeyValuePair.Create(name, (JsonNode?)Requirement(name))));

    /// <summary>The arguments of each; a provider without arguments is left out.</summary>
    internal JsonObject Settings => new(Names.Select(name => KeyValuePair.Create(name, (JsonNode?)Arguments(name)))
        .Where(p => p.Value is JsonObject { Count: > 0 }));

    private IEnumerable<string> Names => used.Concat(service.Modules.Any(m => m.Cloud is null) ? service.Terraform?.OwnProviders ?? [] : [])
        .Distinct().Order(StringComparer.Ordinal);

    private JsonObject Written => service.Terraform is { } root ? Hcl.From(root.Provider) : [];

    private JsonObject Requirement(string name)
    {
        var (own, known) = (Written[name] as JsonObject, TerraformProviders.Known.GetValueOrDefault(name));
        return new JsonObject
        {
            [Source] = own?[Source]?.DeepClone() ?? known.Source,
            [Version] = own?[Version]?.DeepClone() ?? known.Version,
        };
    }

    private JsonObject Arguments(string name)
    {
        var arguments = new JsonObject((Written[name] as JsonObject ?? []).Where(a => a.Key is not (Source or Version))
            .Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone())));
        // The provider refuses to start without this block.
        if (name == TerraformProviders.Azure && !arguments.ContainsKey("features"))
            arguments["features"] = new JsonObject();
        return arguments;
    }
}
