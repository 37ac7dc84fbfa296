using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>RabbitMQ as Amazon MQ. There is no module for it, so this is the resource aws_mq_broker of the provider.</summary>
internal static class AwsQueue
{
    private const string Variables = """
        apply_immediately authentication_strategy auto_minor_version_upgrade broker_name configuration data_replication_mode
        data_replication_primary_broker_arn deployment_mode encryption_options engine_type engine_version host_instance_type
        ldap_server_metadata logs maintenance_window_start_time publicly_accessible region resource_share_arns security_groups
        storage_size storage_type subnet_ids tags user
        """;

    internal static readonly CloudModule Module = new(TerraformPreset.Aws, NeedTypes.Queue, "RabbitMQ on Amazon MQ")
    {
        Variables = CloudModule.Names(Variables),
        Required = ["subnet_ids", "security_groups"],
        Ours =
        [
            "broker_name", "engine_type", "user", "publicly_accessible", "authentication_strategy",
        ],
        LongestName = 50,
        Sizes = new Dictionary<NeedSize, CloudSize>
        {
            [NeedSize.Small] = new("mq.m7g.medium"),
            [NeedSize.Medium] = new("mq.m7g.large"),
            [NeedSize.Large] = new("mq.m7g.xlarge"),
        },
        Port = 5671,
        DefaultVersion = "4.2",
        HasCredentialInState = true,
    };
}
