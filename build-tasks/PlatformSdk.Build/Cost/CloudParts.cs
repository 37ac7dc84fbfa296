using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Cost;

/// <summary>What each preset is billed by.</summary>
internal static class CloudParts
{
    private const string Unknown = "unknown size";
    private const int NodesOfBroker = 3;
    private const decimal MegabytesOfGibibyte = 1024;

    internal static IEnumerable<CloudPart> OfAwsPostgres(CloudBlock block)
    {
        var standby = block.IsTrue("multi_az");
        yield return Nodes("server", AwsPrices.DatabaseItem(block.Text("instance_class") ?? Unknown, standby), 1,
            standby ? "1 server with a standby" : "1 server");
        if (block.Amount("allocated_storage") is { } gib)
        {
            var most = Math.Max(block.Amount("max_allocated_storage") ?? 0, gib);
            yield return new CloudPart("storage", AwsPrices.Zones(AwsPrices.DatabaseStorage, standby),
                $"{CostRange.Between(gib, most).InWords} GiB", CostRange.Between(gib, most), "GiB months");
        }
    }

    internal static IEnumerable<CloudPart> OfAwsRedis(CloudBlock block)
    {
        var nodes = block.Amount("num_node_groups") is { } groups
            ? groups * (1 + (block.Amount("replicas_per_node_group") ?? 0))
            : block.Amount("num_cache_clusters") ?? 1;
        yield return Nodes("", AwsPrices.CacheItem(block.Text("node_type") ?? Unknown), nodes, Counted(nodes));
    }

    internal static IEnumerable<CloudPart> OfAwsQueue(CloudBlock block)
    {
        var nodes = block.Text("deployment_mode") == "CLUSTER_MULTI_AZ" ? NodesOfBroker : 1;
        yield return Nodes("", AwsPrices.BrokerItem(block.Text("host_instance_type") ?? Unknown), nodes, Counted(nodes));
    }

    internal static IEnumerable<CloudPart> OfAzurePostgres(CloudBlock block)
    {
        // The module has a standby unless it is told otherwise.
        var servers = block.Has("high_availability") || !block.Writes("high_availability") ? 2 : 1;
        var count = servers == 1 ? "1 server" : "1 server with a standby";
        yield return Nodes("server", AzurePrices.DatabaseItem(block.Text("sku_name") ?? Unknown), servers, count);
        if (block.Amount("storage_mb") is { } megabytes)
        {
            var gib = megabytes / MegabytesOfGibibyte;
            yield return new CloudPart("storage", AzurePrices.DatabaseStorage, $"{count}, each with {Number.Text(gib)} GiB",
                CostRange.Fixed(servers * gib), "GiB months");
        }
    }

    internal static IEnumerable<CloudPart> OfAzureRedis(CloudBlock block)
    {
        var nodes = block.Text("high_availability") == "Disabled" ? 1 : 2;
        yield return Nodes("", AzurePrices.CacheItem(block.Text("sku_name") ?? Unknown), nodes, Counted(nodes));
    }

    private static CloudPart Nodes(string what, string item, decimal nodes, string count) =>
        new(what, item, $"{count} × {Month.Hours} hours", CostRange.Fixed(nodes * Month.Hours), "hours");

    private static string Counted(decimal nodes) => nodes == 1 ? "1 node" : $"{Number.Text(nodes)} nodes";
}
