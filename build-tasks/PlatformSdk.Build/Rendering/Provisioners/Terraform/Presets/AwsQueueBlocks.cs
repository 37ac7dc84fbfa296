using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>RabbitMQ on Amazon MQ. The provider has no write-only argument for its password, so the state contains it.</summary>
internal static class AwsQueueBlocks
{
    private const string Broker = "aws_mq_broker";

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need)
    {
        var password = $"random_password.{need.Label}.result";
        var endpoint = $"trimprefix({Broker}.{need.Label}.instances[0].endpoints[0], \"amqps://\")";
        var arguments = Arguments.For(service, need, new JsonObject
        {
            ["broker_name"] = need.Name,
            ["engine_type"] = "RabbitMQ",
            ["engine_version"] = need.Version,
            ["auto_minor_version_upgrade"] = true,
            ["host_instance_type"] = need.Size.Sku,
            ["deployment_mode"] = need.IsProduction ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE",
            ["publicly_accessible"] = false,
            ["user"] = new JsonObject { ["username"] = Password.User, ["password"] = Hcl.Evaluated(password) },
            ["logs"] = new JsonObject { ["general"] = true },
        });
        // A single instance is in one subnet.
        if (arguments["deployment_mode"]?.ToString() == "SINGLE_INSTANCE" && arguments["subnet_ids"] is JsonArray { Count: > 1 } subnets)
            arguments["subnet_ids"] = new JsonArray(subnets[0]!.DeepClone());
        // The cloud has no protection of its own.
        if (need.IsProtected)
            arguments["lifecycle"] = new JsonObject { ["prevent_destroy"] = true };
        return new NeedBlocks([TerraformProviders.Aws, TerraformProviders.Random], new Dictionary<string, string>
        {
            [SecretFieldNames.ConnectionString] = $"\"amqps://{Password.User}:{Hcl.Evaluated(password)}@{Hcl.Evaluated(endpoint)}\"",
        },
        Block.Resource("random_password", need.Label, Password.Arguments()),
        Block.Resource(Broker, need.Label, arguments));
    }
}
