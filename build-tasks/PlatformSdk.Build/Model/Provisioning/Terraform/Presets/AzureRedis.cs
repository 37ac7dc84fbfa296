using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>Azure Managed Redis, by the Azure Verified Module.</summary>
internal static class AzureRedis
{
    private const string Variables = """
        access_policy_assignments clustering_policy customer_managed_key_encryption enable_non_ssl_port enable_telemetry eviction_policy
        high_availability location lock managed_identities minimum_tls_version name parent_id private_endpoints
        private_endpoints_manage_dns_zone_group public_network_access redis_modules role_assignments sku_name tags timeouts zones
        """;

    // What the provider azurerm accepts for a Managed Redis; the names with Enterprise are of its predecessor.
    private const string Skus = """
        Balanced_B0 Balanced_B1 Balanced_B3 Balanced_B5 Balanced_B10 Balanced_B20 Balanced_B50 Balanced_B100 Balanced_B150 Balanced_B250
        Balanced_B350 Balanced_B500 Balanced_B700 Balanced_B1000 MemoryOptimized_M10 MemoryOptimized_M20 MemoryOptimized_M50
        MemoryOptimized_M100 MemoryOptimized_M150 MemoryOptimized_M250 MemoryOptimized_M350 MemoryOptimized_M500 MemoryOptimized_M700
        MemoryOptimized_M1000 MemoryOptimized_M1500 MemoryOptimized_M2000 ComputeOptimized_X3 ComputeOptimized_X5 ComputeOptimized_X10
        ComputeOptimized_X20 ComputeOptimized_X50 ComputeOptimized_X100 ComputeOptimized_X150 ComputeOptimized_X250 ComputeOptimized_X350
        ComputeOptimized_X500 ComputeOptimized_X700 FlashOptimized_A250 FlashOptimized_A500 FlashOptimized_A700 FlashOptimized_A1000
        FlashOptimized_A1500 FlashOptimized_A2000 FlashOptimized_A4500
        """;

    internal static readonly CloudModule Module = new(TerraformPreset.Azure, NeedTypes.Redis, "Azure Managed Redis")
    {
        Source = "Azure/avm-res-cache-redisenterprise/azurerm",
        Version = "0.2.0",
        Variables = CloudModule.Names(Variables),
        Required = ["parent_id", "location", "private_endpoints"],
        Ours =
        [
            "enable_non_ssl_port", "clustering_policy", "public_network_access", "minimum_tls_version",
        ],
        LongestName = 60,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new("Balanced_B0"),
            [NeedSize.Medium] = new("Balanced_B5"),
            [NeedSize.Large] = new("Balanced_B20"),
        },
        NameArgument = "name",
        SkuArgument = "sku_name",
        Rules =
        [
            AzureRegion.Rule,
            CloudRule.Matching("name", "letters, digits, and no two '-' in a row", "[A-Za-z0-9](-?[A-Za-z0-9]){2,62}"),
            CloudRule.OneOf("sku_name", "a name such as Balanced_B5", CloudModule.Names(Skus)),
            CloudRule.OneOf("high_availability", "Enabled or Disabled", "Enabled", "Disabled"),
        ],
        Port = 10000,
    };
}
