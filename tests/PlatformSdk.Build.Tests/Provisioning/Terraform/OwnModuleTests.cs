using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>A module of your own gets its inputs with their types, and its outputs become the connection.</summary>
public class OwnModuleTests
{
    private const string Own = "postgres: { use: terraform, source: app.terraform.io/acme/postgres/azurerm, version: 1.4.2, "
        + "sizes: { small: { sku: GP_2, cores: 2 } }, outputs: { host: fqdn, database: db, username: user, password: pass }, "
        + "inputs: { sku: \"{size.sku}\", cores: \"{size.cores}\", days: \"{backup.keep.days}\", tags: { of: \"{name}-{need}\" }, "
        + "list: [1, true, \"{environment}\"], text: \"${{path.cwd}} %{{ if true }}\" } }";

    private const string Need = "needs: { store: { type: postgres, backup: { keep: 30d } } }\n";

    private const string Settings =
        "terraform: { backend: { azurerm: { resource_group_name: state, storage_account_name: acme, container_name: tf } }, "
        + "provider: { azurerm: { subscription_id: \"{environment}-1\" }, acme: { source: acme/cloud, version: \"~> 2.1\", zone: a } } }";

    [Fact]
    public void Inputs_keep_their_types_and_texts_are_not_evaluated()
    {
        var module = Cloud.Parsed(Need, Cloud.Defaults("", Settings, Own))["module"]!["store"]!;

        module.ToJsonString().ShouldBe("{\"source\":\"app.terraform.io/acme/postgres/azurerm\",\"version\":\"1.4.2\",\"sku\":\"GP_2\","
            + "\"cores\":2,\"days\":30,\"tags\":{\"of\":\"orders-store\"},\"list\":[1,true,\"production\"],"
            + "\"text\":\"$${path.cwd} %%{ if true }\"}");
    }

    [Fact]
    public void Providers_and_backend_are_those_of_the_platform()
    {
        var root = Cloud.Parsed(Need, Cloud.Defaults("", Settings, Own));

        root["terraform"]!["backend"]!["azurerm"]!["key"]!.ToString().ShouldBe("orders/orders/production.tfstate");
        root["terraform"]!["required_providers"]!["acme"]!["version"]!.ToString().ShouldBe("~> 2.1");
        root["provider"]!["acme"]!.ToJsonString().ShouldBe("{\"zone\":\"a\"}");
        root["provider"]!["azurerm"]!.ToJsonString().ShouldBe("{\"subscription_id\":\"production-1\",\"features\":{}}");
        RootModel.ProblemsIn(root).ShouldBeEmpty();
    }

    [Fact]
    public void A_provider_that_the_platform_does_not_set_is_not_required()
    {
        var root = Cloud.Parsed(Need, Cloud.Defaults("", Settings, Own));

        root["terraform"]!["required_providers"]!.AsObject().Select(p => p.Key)
            .ShouldBe(["acme", "azurerm", "kubernetes"], "and not aws, for a region");
    }

    [Theory]
    [InlineData("inputs: {}", true)]
    [InlineData("inputs: { name: \"{name}\" }", true)]
    [InlineData("inputs: { days: \"{backup.keep.days}\" }", false)]
    public void A_backup_that_the_module_does_not_hear_of_is_reported(string inputs, bool isReported)
    {
        var own = $"postgres: {{ use: terraform, source: ./db, outputs: {{ connectionString: a }}, {inputs} }}";

        Run.Findings(Run.Head + Need, Cloud.Defaults("", Settings, own)).Any(f => f.Code == ProvisioningCodes.NoBackup).ShouldBe(isReported);
    }

    [Fact]
    public void Outputs_become_the_fields_of_the_secret()
    {
        var secret = Cloud.Parsed(Need, Cloud.Defaults("", Settings, Own))["resource"]!["kubernetes_secret_v1"]!["store"]!;

        secret["metadata"]!["name"]!.ToString().ShouldBe("orders-store");
        secret["data_wo"]!["password"]!.ToString().ShouldBe("${module.store.pass}");
        secret["data_wo"]!["host"]!.ToString().ShouldBe("${module.store.fqdn}");
    }

    [Theory]
    [InlineData("azure", "redis", "10000")]
    [InlineData("aws", "queue", "5671")]
    [InlineData("aws", "redis", "6379")]
    public void The_process_reads_the_usual_secret_and_may_reach_its_port(string preset, string type, string port)
    {
        var files = Run.Files(Run.Head + Cloud.Need(type), Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type)));

        files["deploy/production/deployment.yaml"].ShouldContain("secretName: \"orders-store\"");
        files["deploy/production/network-policy.yaml"].ShouldContain($"port: {port}");
        files["catalog-info.yaml"].ShouldContain("platform-sdk.dev/provisioner: terraform");
        files["docs/reference.md"].ShouldNotContain("kubectl create secret");
    }

    [Fact]
    public void An_environment_that_uses_terraform_inherits_nothing_from_cloudnative_pg()
    {
        var own = Cloud.Preset("aws", "postgres")["postgres: ".Length..];
        var files = Run.Files(Run.Head + Cloud.Need("postgres"), Cloud.Defaults("", Cloud.Backend,
            $"postgres: {{ use: cloudnative-pg, sizes: {{ small: {{ instances: 2 }} }}, environments: {{ production: {own} }} }}"));

        files.Keys.ShouldContain("deploy/dev/database-cluster.yaml");
        files.Keys.ShouldContain("deploy/infrastructure/production/main.tf.json");
        files.Keys.ShouldNotContain("deploy/production/database-cluster.yaml");
        files.Keys.ShouldNotContain("deploy/infrastructure/dev/main.tf.json");
    }
}
