using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>What a size of the platform is in each cloud, and how long each cloud keeps backups.</summary>
public class PresetSizeTests
{
    [Theory]
    [InlineData("aws", "postgres", "small", "instance_class", "db.t4g.medium", "allocated_storage", 20)]
    [InlineData("aws", "postgres", "medium", "instance_class", "db.m7g.large", "allocated_storage", 100)]
    [InlineData("aws", "postgres", "large", "instance_class", "db.r7g.xlarge", "allocated_storage", 400)]
    [InlineData("azure", "postgres", "small", "sku_name", "GP_Standard_D2ds_v5", "storage_mb", 32 * 1024)]
    [InlineData("azure", "postgres", "medium", "sku_name", "GP_Standard_D4ds_v5", "storage_mb", 128 * 1024)]
    [InlineData("azure", "postgres", "large", "sku_name", "GP_Standard_D16ds_v5", "storage_mb", 512 * 1024)]
    [InlineData("aws", "redis", "small", "node_type", "cache.t4g.small", null, 0)]
    [InlineData("aws", "redis", "medium", "node_type", "cache.m7g.large", null, 0)]
    [InlineData("aws", "redis", "large", "node_type", "cache.r7g.xlarge", null, 0)]
    [InlineData("azure", "redis", "small", "sku_name", "Balanced_B0", null, 0)]
    [InlineData("azure", "redis", "medium", "sku_name", "Balanced_B5", null, 0)]
    [InlineData("azure", "redis", "large", "sku_name", "Balanced_B20", null, 0)]
    [InlineData("aws", "queue", "small", "host_instance_type", "mq.m7g.medium", null, 0)]
    [InlineData("aws", "queue", "medium", "host_instance_type", "mq.m7g.large", null, 0)]
    [InlineData("aws", "queue", "large", "host_instance_type", "mq.m7g.xlarge", null, 0)]
    public void A_size_of_the_platform_is_this_one_of_the_cloud(string preset, string type, string size, string skuArgument, string sku,
        string? storageArgument, int storage)
    {
        var made = Made(preset, type, $", size: {size}");

        Value(made, skuArgument).ShouldBe(sku);
        if (storageArgument is not null)
            Value(made, storageArgument).ShouldBe(storage.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("aws", "postgres", 0, 1, 35, 36)]
    [InlineData("azure", "postgres", 6, 7, 35, 36)]
    [InlineData("aws", "bucket", 0, 1, 3650, 3651)]
    public void A_cloud_keeps_backups_for_so_many_days(string preset, string type, int tooFew, int least, int most, int tooMany)
    {
        Refused(least).ShouldBeFalse();
        Refused(most).ShouldBeFalse();
        Refused(tooMany).ShouldBeTrue();
        if (tooFew > 0)
            Refused(tooFew).ShouldBeTrue();

        bool Refused(int days) => Run.Findings(Run.Head + Service(type, $", backup: {{ keep: {days}d }}"), Defaults(preset, type))
            .Any(finding => finding.Code == TerraformCodes.BackupDays);
    }

    private static string Service(string type, string more) =>
        $"needs: {{ store: {{ type: {type}{more} }} }}\nenvironments: {{ dev: {{}}, production: {{}} }}\n";

    private static string Defaults(string preset, string type) => Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type));

    private static JsonObject Made(string preset, string type, string more) => Cloud.Parsed(Service(type, more), Defaults(preset, type), "dev");

    /// <summary>The one value of an argument, wherever it is.</summary>
    private static string Value(JsonNode? node, string name) => Values(node, name).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    private static IEnumerable<string> Values(JsonNode? node, string name) => node switch
    {
        JsonObject map => map.Where(member => member.Key == name && member.Value is JsonValue).Select(member => member.Value!.ToString())
            .Concat(map.SelectMany(member => Values(member.Value, name))),
        JsonArray list => list.SelectMany(item => Values(item, name)),
        _ => [],
    };
}
