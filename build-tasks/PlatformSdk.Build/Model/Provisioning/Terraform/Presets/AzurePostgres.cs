using System.Globalization;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>PostgreSQL as Azure Database for PostgreSQL flexible server, by the Azure Verified Module.</summary>
internal static class AzurePostgres
{
    private const string Variables = """
        ad_administrator administrator_login administrator_password administrator_password_wo administrator_password_wo_version
        authentication auto_grow_enabled backup_retention_days create_mode customer_managed_key databases delegated_subnet_id
        diagnostic_settings enable_telemetry firewall_rules geo_redundant_backup_enabled high_availability location lock
        maintenance_window managed_identities name point_in_time_restore_time_in_utc private_dns_zone_id private_endpoints
        private_endpoints_manage_dns_zone_group public_network_access_enabled replication_role resource_group_name role_assignments
        server_configuration server_version sku_name source_server_id storage_mb storage_tier tags timeouts virtual_endpoint zone
        """;

    // The checks of the provider azurerm: FlexibleServerName, FlexibleServerSkuName, and the possible values in its documentation.
    private const string Skus =
        "B_Standard_B((1|2|4|8|12|16|20)ms|2s)|GP_Standard_D((2|4|8|16|32|48|64)(s_v3|ds_v4)|(2|4|8|16|32|48|64|96)(ds_v[56]|ads_v5)"
            + "|C(2|4|8|16|32|48|64|96)ads_v5)|MO_Standard_E((2|4|8|16|20|32|48|64)s_v3|(2|4|6|8|16|20|32|48|64)ds_v4"
            + "|(2|4|8|16|20|32|48|64|96)ds_v5|(2|4|8|16|32|48|64|96)(ds_v6|ads_v5)|C(2|4|8|16|20|32|48|64|96)(ads|as)_v5)";

    private static readonly int[] s_storage = [32, 64, 128, 256, 512, 1024, 2048, 4095, 4096, 8192, 16384, 32767];

    internal static readonly CloudModule Module = new(TerraformPreset.Azure, NeedTypes.Postgres, "PostgreSQL on Azure")
    {
        Source = "Azure/avm-res-dbforpostgresql-flexibleserver/azurerm",
        Version = "0.2.3",
        Variables = CloudModule.Names(Variables),
        Required =
            ["resource_group_name", "location", "delegated_subnet_id|private_endpoints", "private_dns_zone_id|private_endpoints"],
        Ours =
        [
            "administrator_login", "administrator_password", "administrator_password_wo", "administrator_password_wo_version",
            "authentication", "create_mode", "databases", "public_network_access_enabled", "replication_role", "source_server_id",
        ],
        LongestName = 63,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new("GP_Standard_D2ds_v5", 32),
            [NeedSize.Medium] = new("GP_Standard_D4ds_v5", 128),
            [NeedSize.Large] = new("GP_Standard_D16ds_v5", 512),
        },
        NameArgument = "name",
        SkuArgument = "sku_name",
        StorageArgument = "storage_mb",
        StorageUnit = 1024,
        VersionArgument = "server_version",
        Rules =
        [
            AzureRegion.Rule,
            CloudRule.Matching("name", "3 to 63 lower-case letters, digits and '-'", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"),
            CloudRule.Matching("sku_name", "a name such as GP_Standard_D4ds_v5", Skus),
            CloudRule.OneOf("storage_mb", "32, 64, 128, 256, 512, 1024, 2048, 4095, 4096, 8192, 16384 or 32767 GiB",
                [.. s_storage.Select(gib => (gib * 1024).ToString(CultureInfo.InvariantCulture))]),
            CloudRule.Matching("server_version", "a major version, 11 to 18", "1[1-8]"),
            CloudRule.OneOf("zone", "1, 2 or 3", "1", "2", "3"),
            CloudRule.Between("backup_retention_days", "days", 7, 35),
        ],
        WhyNot = module => module.IsProduction && module.Inputs["high_availability"] is null
            && module.ValueOf("sku_name", module.Size.Sku)!.StartsWith("B_", StringComparison.Ordinal)
            ? "A burstable server (B_) of Azure has no standby, and in production the preset makes one. Set 'sku' to one such as GP_Standard_D2ds_v5."
            : null,
        Port = 5432,
        DefaultVersion = "17",
        KeepDays = (7, 35),
    };
}
