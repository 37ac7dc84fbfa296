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
        Port = 10000,
    };
}
