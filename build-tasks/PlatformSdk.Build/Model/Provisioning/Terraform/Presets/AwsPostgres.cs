using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>PostgreSQL as Amazon RDS, by the module of terraform-aws-modules.</summary>
internal static class AwsPostgres
{
    private const string Variables = """
        allocated_storage allow_major_version_upgrade apply_immediately auto_minor_version_upgrade availability_zone
        backup_retention_period backup_window blue_green_update ca_cert_identifier character_set_name cloudwatch_log_group_class
        cloudwatch_log_group_kms_key_id cloudwatch_log_group_retention_in_days cloudwatch_log_group_skip_destroy cloudwatch_log_group_tags
        copy_tags_to_snapshot create_cloudwatch_log_group create_db_instance create_db_option_group create_db_parameter_group
        create_db_subnet_group create_monitoring_role custom_iam_instance_profile customer_owned_ip_enabled database_insights_mode
        db_instance_role_associations db_instance_tags db_name db_option_group_tags db_parameter_group_tags db_subnet_group_description
        db_subnet_group_name db_subnet_group_tags db_subnet_group_use_name_prefix dedicated_log_volume delete_automated_backups
        deletion_protection domain domain_auth_secret_arn domain_dns_ips domain_fqdn domain_iam_role_name domain_ou
        enabled_cloudwatch_logs_exports engine engine_lifecycle_support engine_version family final_snapshot_identifier_prefix
        iam_database_authentication_enabled identifier instance_class instance_use_identifier_prefix iops kms_key_id license_model
        maintenance_window major_engine_version manage_master_user_password manage_master_user_password_rotation
        master_user_password_rotate_immediately master_user_password_rotation_automatically_after_days
        master_user_password_rotation_duration master_user_password_rotation_schedule_expression master_user_secret_kms_key_id
        max_allocated_storage monitoring_interval monitoring_role_arn monitoring_role_description monitoring_role_name
        monitoring_role_permissions_boundary monitoring_role_use_name_prefix multi_az nchar_character_set_name network_type
        option_group_description option_group_name option_group_skip_destroy option_group_timeouts option_group_use_name_prefix options
        parameter_group_description parameter_group_name parameter_group_skip_destroy parameter_group_use_name_prefix parameters
        password_wo password_wo_version performance_insights_enabled performance_insights_kms_key_id performance_insights_retention_period
        port publicly_accessible region replica_mode replicate_source_db restore_to_point_in_time s3_import
        skip_final_snapshot snapshot_identifier storage_encrypted storage_throughput storage_type subnet_ids tags timeouts timezone
        upgrade_storage_config username vpc_security_group_ids
        """;

    internal static readonly CloudModule Module = new(TerraformPreset.Aws, NeedTypes.Postgres, "PostgreSQL on Amazon RDS")
    {
        Source = "terraform-aws-modules/rds/aws",
        Version = "7.2.0",
        Variables = CloudModule.Names(Variables),
        Required = ["subnet_ids", "vpc_security_group_ids"],
        Ours =
        [
            "identifier", "instance_use_identifier_prefix", "engine", "db_name", "username", "password_wo", "password_wo_version",
            "manage_master_user_password", "port", "publicly_accessible", "storage_encrypted", "create_db_instance",
            "replicate_source_db",
        ],
        LongestName = 63,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new("db.t4g.medium", 20),
            [NeedSize.Medium] = new("db.m7g.large", 100),
            [NeedSize.Large] = new("db.r7g.xlarge", 400),
        },
        NameArgument = "identifier",
        SkuArgument = "instance_class",
        StorageArgument = "allocated_storage",
        VersionArgument = "engine_version",
        Rules =
        [
            AwsRegion.Rule,
            CloudRule.Matching("identifier", "a letter first, and no two '-' in a row", "[a-z](-?[a-z0-9])*"),
            CloudRule.Matching("instance_class", "a class such as db.m7g.large",
                @"db\.[a-z][a-z0-9-]*[a-z0-9]\.(micro|small|medium|large|[0-9]*xlarge)"),
            CloudRule.Between("allocated_storage", "GiB", 20, 65536),
            CloudRule.Matching("engine_version", "11 to 18, with or without a minor version", @"1[1-8](\.[0-9]+)?"),
            CloudRule.Between("backup_retention_period", "days", 0, 35),
            CloudRule.OneOf("storage_type", "gp2, gp3, io1, io2 or standard", "gp2", "gp3", "io1", "io2", "standard"),
            CloudRule.OneOf("monitoring_interval", "0, 1, 5, 10, 15, 30 or 60", "0", "1", "5", "10", "15", "30", "60"),
        ],
        WhyNot = module => module.Inputs["subnet_ids"] is YamlSequence { Items.Count: 1 }
            ? "A database on Amazon RDS needs subnets in two zones, and 'subnet_ids' has one. Add another one."
            : null,
        Port = 5432,
        DefaultVersion = "18",
        KeepDays = (1, 35),
    };
}
