using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Model.Provisioning.Terraform.Presets;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;

namespace PlatformSdk.Build.Cost;

/// <summary>What the presets of Terraform provide, read from the root module, so that the platform team's inputs count too.</summary>
internal static class CloudCosts
{
    // To add a preset: its parts in CloudParts, its line here.
    private static readonly Dictionary<CloudModule, Func<CloudBlock, IEnumerable<CloudPart>>> Presets = new()
    {
        [AwsPostgres.Module] = CloudParts.OfAwsPostgres,
        [AwsRedis.Module] = CloudParts.OfAwsRedis,
        [AwsQueue.Module] = CloudParts.OfAwsQueue,
        [AzurePostgres.Module] = CloudParts.OfAzurePostgres,
        [AzureRedis.Module] = CloudParts.OfAzureRedis,
    };

    internal static void Add(CostLines lines, JsonObject root)
    {
        foreach (var (label, block) in Members(root[Block.ModuleKind]))
        {
            if (CloudModules.All.FirstOrDefault(cloud => cloud.Source is not null && cloud.Source == block.Text("source")) is { } module)
                Add(lines, module, label, block);
        }

        foreach (var (label, block) in Members((root[Block.ResourceKind] as JsonObject)?["aws_mq_broker"]))
            Add(lines, AwsQueue.Module, label, block);
    }

    private static void Add(CostLines lines, CloudModule module, string label, CloudBlock block)
    {
        // No name of a need has a '_', so none of them is lost.
        var (need, type) = (label.Replace('_', '-'), module.Type.Name);
        var what = $"{type} '{need}'";
        if (!Presets.TryGetValue(module, out var parts))
        {
            lines.Miss(new CostPart(what, "", need), $"what the {module.Product} costs depends on its use. Set {NeedCosts.KeysOfPrice(type)}.");
            return;
        }

        foreach (var part in parts(block))
        {
            var cost = new CostPart(part.What.Length == 0 ? what : $"{part.What} of {what}", part.Formula, need, NeedCosts.KeyOfSize(need));
            if (lines.Prices.OfCloud(part.Item, NeedCosts.KeysOfPrice(type)) is { } price)
                lines.Add(cost, part.Quantity, part.Unit, price, price.Key);
            else if (lines.Prices.Currency != Currencies.OfTable)
                lines.Miss(cost, $"the price of {part.Item} is known in {Currencies.OfTable} only. Set {NeedCosts.KeysOfPrice(type)}.");
            else
                lines.Miss(cost, $"the table of prices has no {part.Item}. Set {NeedCosts.KeysOfPrice(type)}.");
        }
    }

    private static IEnumerable<(string Label, CloudBlock Block)> Members(JsonNode? section) =>
        (section as JsonObject ?? []).Where(member => member.Value is JsonObject)
            .Select(member => (member.Key, new CloudBlock((JsonObject)member.Value!)));
}
