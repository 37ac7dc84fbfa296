using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>The root module of one environment.</summary>
internal static class RootModule
{
    /// <summary>Null where Terraform has nothing to do.</summary>
    internal static JsonObject? Render(ResolvedService service, CommittedModule committed)
    {
        var needs = service.Modules.Select(need => (Need: need, Made: ModuleBlocks.Render(service, need)))
            .Select(n => (n.Need, n.Made, Secret: SecretBlocks.For(service, n.Need, n.Made.Secret))).ToList();
        List<Block> blocks = [.. needs.SelectMany(n => n.Made.Blocks.Concat(n.Secret.Blocks))];
        var removed = Removals.Find(committed, blocks);
        if (needs.Count == 0 && removed.Count == 0)
            return null;

        var providers = new RootProviders(service, [.. needs.SelectMany(n => n.Made.Providers.Append(n.Secret.Provider))]);
        // What is forgotten may need a provider that nothing else uses.
        var left = removed.Count == 0 ? CommittedModule.None : committed;
        var root = new JsonObject
        {
            ["terraform"] = new JsonObject
            {
                ["required_version"] = TerraformProviders.RequiredVersion,
                ["required_providers"] = Over(left.Settings["required_providers"] as JsonObject, providers.Required),
                ["backend"] = service.Terraform is { } settings ? Hcl.From(settings.Backend) : left.Settings["backend"]?.DeepClone(),
            },
        };
        if (Over(left.Provider, providers.Settings) is { Count: > 0 } provider)
            root["provider"] = provider;
        foreach (var kind in new[] { Block.EphemeralKind, Block.ModuleKind, Block.ResourceKind })
        {
            if (Section(blocks.Where(b => b.Kind == kind)) is { Count: > 0 } section)
                root[kind] = section;
        }

        if (removed.Count > 0)
            root[Removals.Kind] = Removals.Render(removed);
        return root;
    }

    private static JsonObject Section(IEnumerable<Block> blocks)
    {
        var section = new JsonObject();
        foreach (var block in blocks.OrderBy(b => b.Type, StringComparer.Ordinal).ThenBy(b => b.Label, StringComparer.Ordinal))
        {
            var place = block.Type is null ? section : section[block.Type] as JsonObject ?? [];
            place[block.Label] = block.Body;
            if (block.Type is not null && place.Parent is null)
                section[block.Type] = place;
        }

        return section;
    }

    /// <summary>Ordered by name.</summary>
    private static JsonObject Over(JsonObject? below, JsonObject above) => new((below ?? []).Where(e => !above.ContainsKey(e.Key)).Concat(above)
        .OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => KeyValuePair.Create(e.Key, e.Value?.DeepClone())));
}
