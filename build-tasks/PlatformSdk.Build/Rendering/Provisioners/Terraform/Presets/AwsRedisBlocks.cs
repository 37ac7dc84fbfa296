using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>
/// Valkey on Amazon ElastiCache. The token of a replication group would be in the state, so a user of its own has the password.
/// </summary>
internal static class AwsRedisBlocks
{
    private const string Engine = "valkey";
    private const string User = "aws_elasticache_user";
    private const string Group = "aws_elasticache_user_group";

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need)
    {
        var address = $"module.{need.Label}.replication_group_primary_endpoint_address";
        return new NeedBlocks([TerraformProviders.Aws, TerraformProviders.Random], new Dictionary<string, string>
        {
            [SecretFieldNames.ConnectionString] =
                $"\"{Hcl.Evaluated(address)}:{Hcl.Number(need.Cloud!.Port)},ssl=true,user={need.Name},password={Hcl.Evaluated(Password.Of(need))}\"",
        },
        Password.BlockFor(need),
        Block.Resource(User, need.Label, new JsonObject
        {
            ["user_id"] = need.Name,
            ["user_name"] = need.Name,
            ["engine"] = Engine,
            ["access_string"] = "on ~* &* +@all -@dangerous +info",
            ["passwords_wo"] = Hcl.Evaluated(Password.Of(need)),
            ["passwords_wo_version"] = Password.VersionOf(need),
            ["tags"] = Arguments.TagsFor(service),
        }),
        Block.Resource(Group, need.Label, new JsonObject
        {
            ["user_group_id"] = need.Name,
            ["engine"] = Engine,
            ["user_ids"] = new JsonArray(Hcl.Evaluated($"{User}.{need.Label}.user_id")),
            ["tags"] = Arguments.TagsFor(service),
        }),
        Block.Module(need.Label, Arguments.For(service, need, new JsonObject
        {
            ["replication_group_id"] = need.Name,
            ["description"] = $"{need.Need} of {service.Name}",
            ["engine"] = Engine,
            ["engine_version"] = need.Version,
            ["node_type"] = need.Size.Sku,
            ["num_cache_clusters"] = need.IsProduction ? 2 : 1,
            ["multi_az_enabled"] = need.IsProduction,
            ["automatic_failover_enabled"] = need.IsProduction,
            ["at_rest_encryption_enabled"] = true,
            ["transit_encryption_enabled"] = true,
            ["transit_encryption_mode"] = "required",
            ["user_group_ids"] = new JsonArray(Hcl.Evaluated($"{Group}.{need.Label}.user_group_id")),
            ["create_security_group"] = false,
            ["log_delivery_configuration"] = new JsonObject(),
        })));
    }
}
