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
        NameArgument = "broker_name",
        SkuArgument = "host_instance_type",
        VersionArgument = "engine_version",
        Rules =
        [
            AwsRegion.Rule,
            CloudRule.Matching("broker_name", "letters, digits, '-' and '_'", "[A-Za-z0-9_-]{1,50}"),
            CloudRule.Matching("host_instance_type", "a type such as mq.m7g.large",
                @"mq\.(t3\.micro|m5\.(x|2x|4x)?large|m7g\.(medium|[0-9]*x?large))"),
            CloudRule.OneOf("engine_version", "3.13 or 4.2", "3.13", "4.2"),
            CloudRule.OneOf("deployment_mode", "SINGLE_INSTANCE or CLUSTER_MULTI_AZ", "SINGLE_INSTANCE", "CLUSTER_MULTI_AZ"),
            CloudRule.OneOf("storage_type", "ebs, which is all that RabbitMQ has", "ebs"),
            CloudRule.Between("storage_size", "GB", 5, 65535, 5),
        ],
        WhyNot = module => module.ValueOf("engine_version", module.Version)?[0] == '4'
            && module.ValueOf("host_instance_type", module.Size.Sku) is { } type && !type.StartsWith("mq.m7g.", StringComparison.Ordinal)
            ? $"RabbitMQ 4 on Amazon MQ needs an instance type of mq.m7g, not '{type}'. Change 'sku', or set the version 3.13."
            : module.IsProduction && module.ValueOf("host_instance_type", module.Size.Sku) == "mq.t3.micro"
                && module.ValueOf("deployment_mode", null) is null or "CLUSTER_MULTI_AZ"
            ? "A cluster of Amazon MQ does not run on mq.t3.micro, and in production the preset makes a cluster. Change 'sku'."
            : null,
        Port = 5671,
        DefaultVersion = "4.2",
        HasCredentialInState = true,
    };
}
