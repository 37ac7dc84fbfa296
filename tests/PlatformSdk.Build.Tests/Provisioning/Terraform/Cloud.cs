using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>Platforms whose needs Terraform provides.</summary>
internal static class Cloud
{
    internal const string Backend = "terraform: { backend: { s3: { bucket: acme-state, region: eu-central-1 } }, keyVault: /vaults/shop }";

    internal const string AwsNetwork = "inputs: { subnet_ids: [subnet-1, subnet-2], vpc_security_group_ids: [sg-1] }";

    /// <summary>What a preset needs to provide a type.</summary>
    internal static readonly IReadOnlyDictionary<(string Preset, string Type), string> Inputs = new Dictionary<(string, string), string>
    {
        [("aws", "postgres")] = AwsNetwork,
        [("aws", "redis")] = "inputs: { subnet_ids: [subnet-1, subnet-2], security_group_ids: [sg-1] }",
        [("aws", "queue")] = "inputs: { subnet_ids: [subnet-1, subnet-2], security_groups: [sg-1] }",
        [("aws", "bucket")] = "inputs: {}",
        [("azure", "postgres")] = "inputs: { resource_group_name: shop, delegated_subnet_id: /subnets/db, private_dns_zone_id: /zones/postgres }",
        [("azure", "redis")] = "inputs: { parent_id: /groups/shop, private_endpoints: { cache: { subnet_resource_id: /subnets/cache } } }",
    };

    internal static string Preset(string preset, string type, string more = "") =>
        $"{type}: {{ use: terraform, preset: {preset}, {Inputs[(preset, type)]}{more} }}";

    /// <summary>Defaults with these provisioners.</summary>
    internal static string Defaults(string lines, params IEnumerable<string> provisioners)
    {
        var all = string.Join(", ", provisioners);
        var region = all.Contains("preset: azure", StringComparison.Ordinal) ? "westeurope" : "eu-central-1";
        return Provided.Defaults($"{lines}\nprovisioners: {{ {all} }}\n"
            + $"environments: {{ dev: {{ region: {region} }}, production: {{ region: {region} }} }}");
    }

    internal static string Root(string service, string defaults, string environment = "production") =>
        Run.Files(Run.Head + service, defaults)[$"deploy/infrastructure/{environment}/main.tf.json"];

    internal static JsonObject Parsed(string service, string defaults, string environment = "production") =>
        JsonNode.Parse(Root(service, defaults, environment))!.AsObject();

    internal static string Need(string type) => $"needs: {{ store: {{ type: {type} }} }}\nenvironments: {{ dev: {{}}, production: {{}} }}\n";
}
