using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>The connection of a need, written where the process reads it. Always with a write-only argument, so it is in no state.</summary>
internal static class SecretBlocks
{
    private const string Manager = "aws_secretsmanager_secret";

    internal static (string Provider, IReadOnlyList<Block> Blocks) For(
        ResolvedService service, TerraformModule need, IReadOnlyDictionary<string, string> fields)
    {
        var (root, secrets, version) = (service.Terraform!, service.Secrets!, Password.VersionOf(need));
        var (target, _, name) = SecretAddress.Find(service, need)!;
        return target switch
        {
            SecretTarget.Kubernetes => (TerraformProviders.Kubernetes, [Block.Resource("kubernetes_secret_v1", need.Label, new JsonObject
            {
                ["metadata"] = new JsonObject
                {
                    ["name"] = name,
                    ["namespace"] = service.Namespace,
                    ["labels"] = Hcl.From(Labels.OfProvided(service)),
                },
                ["data_wo"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Hcl.Evaluated(f.Value)))),
                ["data_wo_revision"] = version,
            })]),
            SecretTarget.Vault => (TerraformProviders.Vault, [Block.Resource("vault_kv_secret_v2", need.Label, new JsonObject
            {
                ["mount"] = secrets.Mount,
                ["name"] = name,
                ["data_json_wo"] = Hcl.Encoded(fields),
                ["data_json_wo_version"] = version,
            })]),
            SecretTarget.KeyVault => (TerraformProviders.Azure, [Block.Resource("azurerm_key_vault_secret", need.Label, new JsonObject
            {
                ["name"] = name,
                ["key_vault_id"] = Hcl.Escaped(root.KeyVault!),
                ["content_type"] = "application/json",
                ["value_wo"] = Hcl.Encoded(fields),
                ["value_wo_version"] = version,
            })]),
            _ => (TerraformProviders.Aws,
            [
                Block.Resource(Manager, need.Label, new JsonObject
                {
                    ["name"] = name,
                    ["tags"] = Arguments.TagsFor(service),
                }),
                Block.Resource(Manager + "_version", need.Label, new JsonObject
                {
                    ["secret_id"] = Hcl.Evaluated($"{Manager}.{need.Label}.id"),
                    ["secret_string_wo"] = Hcl.Encoded(fields),
                    ["secret_string_wo_version"] = version,
                }),
            ]),
        };
    }
}
