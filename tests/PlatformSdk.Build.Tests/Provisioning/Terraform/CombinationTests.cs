using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>Every preset with every type of need, secret store and kind of environment.</summary>
public partial class CombinationTests
{
    private static readonly Dictionary<string, string> s_stores = new()
    {
        ["Secret"] = "",
        ["Secret beside Vault"] = "secrets: { store: vault, delivery: secret }",
        ["Vault"] = "secrets: { store: vault, address: \"https://vault.example.com\", path: \"{environment}/{name}\" }",
        ["External Secrets from Vault"] = "secrets: { store: vault, delivery: external-secrets, path: \"{environment}/{name}\" }",
        ["Key Vault"] =
            "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\", paths: { postgres: \"{name}-{environment}\", " +
            "redis: \"{name}-{environment}\" } }",
        ["External Secrets from the cloud"] = "secrets: { delivery: external-secrets, storeRef: shop, path: \"{environment}/{name}\" }",
    };

    private static readonly string[] s_environments = ["dev", "production"];

    public static TheoryData<string, string, string, string> All =>
    [
        .. from pair in Cloud.Inputs.Keys
           from store in s_stores.Keys
           where pair.Preset != "aws" || store != "Key Vault"
           from environment in s_environments
           select new TheoryDataRow<string, string, string, string>(pair.Preset, pair.Type, store, environment),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_name_exists_and_every_reference_leads_somewhere(string preset, string type, string store, string environment)
    {
        var root = Root(preset, type, store, environment);

        RootModel.ProblemsIn(root).ShouldBeEmpty();
        root["terraform"]!["required_version"]!.ToString().ShouldBe("~> 1.11");
        root["terraform"]!["backend"]!["s3"]!["key"]!.ToString().ShouldBe($"orders/orders/{environment}.tfstate");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_credential_is_an_expression_and_is_written_where_no_state_has_it(string preset, string type, string store, string environment)
    {
        var root = Root(preset, type, store, environment);

        Values(root).Where(v => Secret().IsMatch(v.Key) && v.Value.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .ShouldAllBe(v => v.Value.ToString().StartsWith("${", StringComparison.Ordinal));
        // An ephemeral value in any other argument would be refused by Terraform.
        Values(root).Where(v => v.Value.ToString().Contains("ephemeral.", StringComparison.Ordinal))
            .ShouldAllBe(v => v.Path.Contains("_wo", StringComparison.Ordinal));
        Values(root).ShouldContain(v => v.Path.Contains("_wo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws", "postgres", "module.store.deletion_protection", "true", "false")]
    [InlineData("aws", "postgres", "module.store.multi_az", "true", "false")]
    [InlineData("aws", "postgres", "module.store.skip_final_snapshot", "false", "true")]
    [InlineData("aws", "postgres", "module.store.backup_retention_period", "7", "1")]
    [InlineData("aws", "redis", "module.store.num_cache_clusters", "2", "1")]
    [InlineData("aws", "queue", "resource.aws_mq_broker.store.deployment_mode", "CLUSTER_MULTI_AZ", "SINGLE_INSTANCE")]
    [InlineData("aws", "queue", "resource.aws_mq_broker.store.lifecycle.prevent_destroy", "true", null)]
    [InlineData("aws", "bucket", "module.store.force_destroy", "false", "true")]
    [InlineData("azure", "postgres", "module.store.lock.kind", "CanNotDelete", null)]
    [InlineData("azure", "postgres", "module.store.high_availability.mode", "ZoneRedundant", null)]
    [InlineData("azure", "postgres", "module.store.geo_redundant_backup_enabled", "true", "false")]
    [InlineData("azure", "redis", "module.store.high_availability", "Enabled", "Disabled")]
    [InlineData("azure", "redis", "module.store.lock.kind", "CanNotDelete", null)]
    public void Production_is_protected_and_has_a_standby(string preset, string type, string path, string production, string? dev)
    {
        At(Root(preset, type, "Secret", "production"), path).ShouldBe(production);
        At(Root(preset, type, "Secret", "dev"), path).ShouldBe(dev);
    }

    [Theory]
    [InlineData("dev", "CLUSTER_MULTI_AZ", 2)]
    [InlineData("production", "SINGLE_INSTANCE", 1)]
    [InlineData("production", "CLUSTER_MULTI_AZ", 2)]
    public void A_broker_is_in_as_many_subnets_as_its_mode_needs(string environment, string mode, int subnets)
    {
        var queue = Cloud.Preset("aws", "queue").Replace("inputs: {", $"inputs: {{ deployment_mode: {mode},", StringComparison.Ordinal);

        var broker = Cloud.Parsed(Cloud.Need("queue"), Cloud.Defaults("", Cloud.Backend, queue),
            environment)["resource"]!["aws_mq_broker"]!["store"]!;

        (broker["deployment_mode"]!.ToString(), broker["subnet_ids"]!.AsArray().Count).ShouldBe((mode, subnets));
    }

    [Theory]
    [InlineData("aws", "postgres", "module.store.storage_encrypted", "true")]
    [InlineData("aws", "postgres", "module.store.publicly_accessible", "false")]
    [InlineData("aws", "redis", "module.store.at_rest_encryption_enabled", "true")]
    [InlineData("aws", "redis", "module.store.transit_encryption_mode", "required")]
    [InlineData("aws", "queue", "resource.aws_mq_broker.store.publicly_accessible", "false")]
    [InlineData("aws", "bucket", "module.store.attach_deny_insecure_transport_policy", "true")]
    [InlineData("aws", "bucket", "module.store.block_public_policy", "true")]
    [InlineData("azure", "postgres", "module.store.public_network_access_enabled", "false")]
    [InlineData("azure", "redis", "module.store.public_network_access", "Disabled")]
    [InlineData("azure", "redis", "module.store.enable_non_ssl_port", "false")]
    [InlineData("azure", "postgres", "module.store.tags.owner", "team-checkout")]
    [InlineData("aws", "queue", "resource.aws_mq_broker.store.tags.environment", "dev")]
    public void Everywhere_it_is_encrypted_private_and_has_an_owner(string preset, string type, string path, string value) =>
        At(Root(preset, type, "Secret", "dev"), path).ShouldBe(value);

    private static JsonObject Root(string preset, string type, string store, string environment) =>
        Cloud.Parsed(Cloud.Need(type), Cloud.Defaults(s_stores[store], Cloud.Backend, Cloud.Preset(preset, type)), environment);

    private static string? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (n, name) => n?[name]) is { } found
        ? found.ToJsonString().Trim('"') : null;

    private static IEnumerable<(string Path, string Key, JsonValue Value)> Values(JsonNode? node, string path = "", string key = "") => node switch
    {
        JsonObject map => map.SelectMany(m => Values(m.Value, $"{path}.{m.Key}", m.Key)),
        JsonArray list => list.SelectMany(item => Values(item, path, key)),
        JsonValue value => [(path, key, value)],
        _ => [],
    };

    [GeneratedRegex("password|secret_string|value_wo|data_json|connectionString|auth_token", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
