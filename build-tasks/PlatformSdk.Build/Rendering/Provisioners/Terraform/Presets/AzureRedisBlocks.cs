using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>
/// Azure Managed Redis. It makes its keys itself; they are read while Terraform runs. The module does not turn the keys on, so a block of ours does.
/// </summary>
internal static class AzureRedisBlocks
{
    private const string Database = "Microsoft.Cache/redisEnterprise/databases@2025-07-01";
    private const string Update = "azapi_update_resource";
    private const string Action = "azapi_resource_action";

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need)
    {
        var (host, key) = ($"module.{need.Label}.hostname", $"ephemeral.{Action}.{need.Label}.output.primaryKey");
        return new NeedBlocks([TerraformProviders.AzureApi], new Dictionary<string, string>
        {
            [SecretFieldNames.ConnectionString] = $"\"{Hcl.Evaluated(host)}:{Hcl.Number(need.Cloud!.Port)},ssl=true,password={Hcl.Evaluated(key)}\"",
        },
        Block.Module(need.Label, Arguments.For(service, need, new JsonObject
        {
            ["name"] = need.Name,
            ["enable_telemetry"] = false,
            ["sku_name"] = need.Size.Sku,
            ["high_availability"] = need.IsProduction ? "Enabled" : "Disabled",
            ["public_network_access"] = "Disabled",
            ["minimum_tls_version"] = "1.2",
            ["enable_non_ssl_port"] = false,
            ["lock"] = AzureLock.For(need),
        })),
        Block.Resource(Update, need.Label, new JsonObject
        {
            ["type"] = Database,
            ["resource_id"] = Hcl.Evaluated($"module.{need.Label}.database_id"),
            ["body"] = new JsonObject { ["properties"] = new JsonObject { ["accessKeysAuthentication"] = "Enabled" } },
        }),
        // By the id of the block above, so that there are keys when it runs.
        Block.Ephemeral(Action, need.Label, new JsonObject
        {
            ["type"] = Database,
            ["resource_id"] = Hcl.Evaluated($"{Update}.{need.Label}.id"),
            ["action"] = "listKeys",
            ["method"] = "POST",
            ["response_export_values"] = new JsonArray("primaryKey"),
        }));
    }
}
