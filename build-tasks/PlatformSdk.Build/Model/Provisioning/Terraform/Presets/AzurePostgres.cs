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
        Port = 5432,
        DefaultVersion = "17",
        KeepDays = (7, 35),
    };
}
