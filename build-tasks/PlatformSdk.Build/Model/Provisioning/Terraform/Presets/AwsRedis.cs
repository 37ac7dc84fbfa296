using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>Valkey, which speaks the protocol of Redis, as Amazon ElastiCache, by the module of terraform-aws-modules.</summary>
internal static class AwsRedis
{
    private const string Variables = """
        apply_immediately at_rest_encryption_enabled auth_token auth_token_update_strategy auto_minor_version_upgrade
        automatic_failover_enabled availability_zone az_mode cluster_id cluster_mode cluster_mode_enabled create create_cluster
        create_parameter_group create_primary_global_replication_group create_replication_group create_secondary_global_replication_group
        create_security_group create_subnet_group data_tiering_enabled description engine engine_version final_snapshot_identifier
        global_replication_group_id global_replication_group_id_suffix ip_discovery kms_key_arn log_delivery_configuration
        maintenance_window multi_az_enabled network_type node_type notification_topic_arn num_cache_clusters num_cache_nodes
        num_node_groups outpost_mode parameter_group_description parameter_group_family parameter_group_name parameters port
        preferred_availability_zones preferred_cache_cluster_azs preferred_outpost_arn replicas_per_node_group replication_group_id
        security_group_description security_group_ids security_group_name security_group_names security_group_rules security_group_tags
        security_group_use_name_prefix snapshot_arns snapshot_name snapshot_retention_limit snapshot_window subnet_group_description
        subnet_group_name subnet_ids tags timeouts transit_encryption_enabled transit_encryption_mode user_group_ids vpc_id
        """;

    internal static readonly CloudModule Module = new(TerraformPreset.Aws, NeedTypes.Redis, "Valkey on Amazon ElastiCache")
    {
        Source = "terraform-aws-modules/elasticache/aws",
        Version = "1.10.3",
        Variables = CloudModule.Names(Variables),
        Required = ["subnet_ids", "security_group_ids"],
        Ours =
        [
            "create", "create_cluster", "create_replication_group", "replication_group_id", "engine", "auth_token", "user_group_ids",
            "port", "transit_encryption_enabled", "transit_encryption_mode", "at_rest_encryption_enabled", "cluster_mode",
            "cluster_mode_enabled", "create_primary_global_replication_group", "create_secondary_global_replication_group",
        ],
        LongestName = 40,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new("cache.t4g.small"),
            [NeedSize.Medium] = new("cache.m7g.large"),
            [NeedSize.Large] = new("cache.r7g.xlarge"),
        },
        NameArgument = "replication_group_id",
        SkuArgument = "node_type",
        VersionArgument = "engine_version",
        Rules =
        [
            CloudRule.Matching("replication_group_id", "a letter first, and no two '-' in a row", "[a-z](-?[a-z0-9])*"),
            CloudRule.Matching("node_type", "a type such as cache.m7g.large", @"cache\.[a-z][a-z0-9]+\.(micro|small|medium|large|[0-9]*xlarge)"),
            // The provider takes no major version alone, and the only version 7 of Valkey is 7.2.
            CloudRule.Matching("engine_version", "a version of Valkey: 7.2, 8.0 or a later minor version such as 8.2", @"7\.2|[89]\.[0-9]+"),
            CloudRule.Between("num_cache_clusters", "nodes", 1, 6),
            CloudRule.Between("snapshot_retention_limit", "days", 0, 35),
        ],
        FullVersions = new Dictionary<string, string> { ["7"] = "7.2", ["8"] = "8.0" },
        WhyNot = module => module.IsProduction && module.ValueOf("num_cache_clusters", null) == "1"
            && !(IsOff(module, "multi_az_enabled") && IsOff(module, "automatic_failover_enabled"))
            ? "One node of ElastiCache has no standby, and in production the preset makes one. Set 'num_cache_clusters' to 2, or remove it."
            : null,
        Port = 6379,
        DefaultVersion = "8.0",
    };

    private static bool IsOff(TerraformModule module, string input) => module.ValueOf(input, null) == "false";
}
