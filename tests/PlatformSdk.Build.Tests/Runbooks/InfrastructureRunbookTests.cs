using PlatformSdk.Build.Tests.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Runbooks;

/// <summary>
/// A runbook says where the infrastructure is, and has the commands of the cloud. Their options are those of the AWS CLI's reference
/// (restore-db-instance-to-point-in-time, describe-events, list-object-versions) and of the Azure CLI's (postgres flexible-server, redisenterprise).
/// </summary>
public class InfrastructureRunbookTests
{
    private const string Own = "redis: { use: terraform, source: ./cache, outputs: { connectionString: a } }";

    [Theory]
    [InlineData("aws", "postgres", "aws rds describe-db-instances --db-instance-identifier orders-store-production",
        "--target-db-instance-identifier orders-store-production-restored --restore-time 2027-01-31T10:00:00Z")]
    [InlineData("aws", "redis", "aws elasticache describe-replication-groups --replication-group-id orders-store-production",
        "--source-type replication-group")]
    [InlineData("aws", "queue", "BrokerSummaries[?BrokerName=='orders-store-production']", "aws mq describe-broker")]
    [InlineData("aws", "bucket", "aws s3api get-bucket-versioning --bucket orders-store-production", "list-object-versions")]
    [InlineData("azure", "postgres", "az postgres flexible-server show --resource-group shop --name orders-store-production",
        "restore --resource-group shop --name orders-store-production-restored --source-server orders-store-production --restore-time")]
    [InlineData("azure", "redis", "az redisenterprise show --resource-group <resource-group> --cluster-name orders-store-production",
        "`orders-store-production`")]
    public void The_runbook_has_the_commands_of_the_cloud(string preset, string type, string state, string more)
    {
        var runbook = Runbook(Cloud.Need(type), Cloud.Preset(preset, type));

        runbook.ShouldContain(state);
        runbook.ShouldContain(more);
        runbook.ShouldContain("terraform -chdir=deploy/infrastructure/production plan\n");
        runbook.ShouldContain("| the Secret `orders-store` |\n");
    }

    [Theory]
    [InlineData("resource_group_name: shop", "resource_group_name: \"{system}-{environment}\"", "--resource-group orders-production --name")]
    [InlineData("resource_group_name: shop", "resource_group_name: \"shop; rm -rf /\"", "--resource-group <resource-group> --name")]
    [InlineData("resource_group_name: shop", "resource_group_name: \"-shop\"", "--resource-group <resource-group> --name")]
    [InlineData("resource_group_name: shop", "resource_group_name: shop, name: other", "--name other\n")]
    public void The_commands_have_what_the_platform_set_and_nothing_that_a_shell_would_run(string input, string other, string said) =>
        Runbook(Cloud.Need("postgres"), Cloud.Preset("azure", "postgres").Replace(input, other, StringComparison.Ordinal)).ShouldContain(said);

    [Fact]
    public void A_group_of_Azure_is_found_in_an_id() => Runbook(Cloud.Need("redis"), Cloud.Preset("azure", "redis")
        .Replace("/groups/shop", "/subscriptions/1/resourceGroups/shop", StringComparison.Ordinal))
        .ShouldContain("az redisenterprise show --resource-group shop ");

    [Fact]
    public void A_module_of_your_own_has_the_commands_of_Terraform_only()
    {
        var runbook = Runbook(Cloud.Need("redis"), Own);

        runbook.ShouldContain("terraform -chdir=deploy/infrastructure/production state list\n```\n");
        runbook.ShouldContain("| `store` | cache by Terraform with the module ./cache | see the state | the Secret `orders-store` |");
        runbook.ShouldNotContain("aws ");
    }

    [Theory]
    [InlineData("secrets: { store: vault, address: \"https://vault.example.com\", path: \"{environment}/{name}\" }",
        "Vault, `production/orders/store`")]
    [InlineData("secrets: { delivery: external-secrets, storeRef: a, path: \"{environment}/{name}\" }", "Azure Key Vault, `production-orders-store`")]
    [InlineData("secrets: { store: azure-key-vault, address: \"https://a.vault.azure.net\", paths: { redis: \"{name}-{environment}\" } }",
        "Azure Key Vault, `orders-production`")]
    public void The_connection_is_where_the_process_reads_it(string secrets, string said) =>
        Runbook(Cloud.Need("redis"), Cloud.Preset("azure", "redis"), secrets).ShouldContain($"| {said} |\n");

    [Theory]
    [InlineData("redis: { use: none }")]
    [InlineData("redis: { environments: { dev: { use: terraform, source: ./cache, outputs: { connectionString: a } } } }")]
    public void Without_Terraform_in_production_the_runbook_has_no_such_section(string provisioner) =>
        Runbook(Cloud.Need("redis"), provisioner).ShouldNotContain("## Infrastructure");

    private static string Runbook(string needs, string provisioner, string secrets = "") =>
        Run.Files(Run.Head + needs, Cloud.Defaults(secrets, Cloud.Backend, provisioner))["docs/runbook.md"];
}
