using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>A bucket of Amazon S3, by the module of terraform-aws-modules.</summary>
internal static class AwsBucket
{
    private const string Variables = """
        acceleration_status access_log_delivery_policy_source_accounts access_log_delivery_policy_source_buckets
        access_log_delivery_policy_source_organizations acl allowed_kms_key_arn analytics_configuration analytics_self_source_destination
        analytics_source_account_id analytics_source_bucket_arn attach_access_log_delivery_policy attach_analytics_destination_policy
        attach_cloudtrail_log_delivery_policy attach_deny_incorrect_encryption_headers attach_deny_incorrect_kms_key_sse
        attach_deny_insecure_transport_policy attach_deny_ssec_encrypted_object_uploads attach_deny_unencrypted_object_uploads
        attach_elb_log_delivery_policy attach_inventory_destination_policy attach_lb_log_delivery_policy attach_policy
        attach_public_policy attach_require_latest_tls_policy attach_waf_log_delivery_policy availability_zone_id block_public_acls
        block_public_policy bucket bucket_namespace bucket_prefix control_object_ownership cors_rule create_bucket
        create_metadata_configuration data_redundancy expected_bucket_owner force_destroy grant ignore_public_acls intelligent_tiering
        inventory_configuration inventory_self_source_destination inventory_source_account_id inventory_source_bucket_arn
        is_directory_bucket lb_log_delivery_policy_source_organizations lifecycle_rule location_type logging
        metadata_encryption_configuration metadata_inventory_table_configuration_state metadata_journal_table_record_expiration
        metadata_journal_table_record_expiration_days metric_configuration object_lock_configuration object_lock_enabled object_ownership
        owner policy region replication_configuration request_payer restrict_public_buckets
        server_side_encryption_configuration skip_destroy_public_access_block tags transition_default_minimum_object_size type versioning
        website
        """;

    internal static readonly CloudModule Module = new(TerraformPreset.Aws, NeedTypes.Bucket, "bucket on Amazon S3")
    {
        Source = "terraform-aws-modules/s3-bucket/aws",
        Version = "5.15.4",
        Variables = CloudModule.Names(Variables),
        Required = [],
        Ours =
        [
            "create_bucket", "bucket_prefix", "is_directory_bucket", "block_public_acls", "block_public_policy", "ignore_public_acls",
            "restrict_public_buckets", "force_destroy",
        ],
        LongestName = 63,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new(""),
            [NeedSize.Medium] = new(""),
            [NeedSize.Large] = new(""),
        },
        NameArgument = "bucket",
        Rules =
        [
            AwsRegion.Rule,
            CloudRule.Matching("bucket", "3 to 63 lower-case letters, digits, '-' and '.', without a prefix or an ending that S3 reserves",
                @"(?!xn--|sthree-|amzn-s3-demo-)(?!.*(\.\.|-s3alias$|--ol-s3$|--x-s3$|--table-s3$|\.mrap$))[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
        ],
        Port = 443,
        KeepDays = (1, 3650),
        HasCredentialInState = true,
    };
}
