using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>Each connection that Terraform writes has a place of its own, which External Secrets and the process agree on.</summary>
public class WrittenSecretTests
{
    private const string Own = "redis: { use: terraform, source: ./cache, outputs: { connectionString: a } }";
    private const string KeyVault = "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\"";
    private const string External = "secrets: { delivery: external-secrets, storeRef: shop";
    private const string Vault = "secrets: { store: vault, address: \"https://vault.example.com\"";
    private const string Azure = "provider: { azurerm: { subscription_id: a } }";

    [Theory]
    [InlineData(KeyVault + " }", "keyVault: /vaults/shop", "azure", "'{environment}' to 'secrets.paths.redis'")]
    [InlineData(KeyVault + ", paths: { redis: \"{name}\" } }", "keyVault: /vaults/shop", "azure", "'{environment}' to 'secrets.paths.redis'")]
    [InlineData(Vault + " }", "", "azure", "'{environment}' to 'secrets.path'")]
    [InlineData(Vault + ", path: \"{system}/{name}\" }", "", "aws", "'{environment}' to 'secrets.path'")]
    [InlineData(Vault + ", delivery: external-secrets }", "", "own", "'{environment}' to 'secrets.path'")]
    [InlineData(External + " }", "keyVault: /vaults/shop", "azure", "'{environment}' to 'secrets.path'")]
    [InlineData(External + " }", "keyVault: /vaults/shop, " + Azure, "own", "'{environment}' to 'secrets.path'")]
    public void Two_environments_do_not_write_the_same_secret(string secrets, string settings, string module, string fix)
    {
        var found = Same(secrets, settings, module).ShouldHaveSingleItem();

        found.Severity.ShouldBe(Severity.Error);
        found.Message.ShouldContain("dev, production");
        found.Message.ShouldContain(fix);
        found.Span.File.ShouldBe("platform.defaults.yaml");
    }

    [Theory]
    [InlineData(KeyVault + ", paths: { redis: \"{name}-{environment}\" } }", "keyVault: /vaults/shop", "azure")]
    [InlineData(KeyVault + " }", "keyVault: \"/vaults/shop-{environment}\"", "azure")]
    [InlineData(KeyVault + " }", "keyVault: /vaults/a, environments: { production: { keyVault: /vaults/b } }", "azure")]
    [InlineData(Vault + ", path: \"{environment}/{name}\" }", "", "aws")]
    [InlineData(Vault + ", mount: \"{environment}\" }", "", "own")]
    [InlineData(Vault + " }", "environments: { production: { provider: { vault: { address: \"https://other.example.com\" } } } }", "azure")]
    [InlineData(External + ", path: \"{environment}/{name}\" }", "keyVault: /vaults/shop", "azure")]
    [InlineData(External + " }", "environments: { production: { provider: { aws: { allowed_account_ids: [\"1\"] } } } }", "aws")]
    [InlineData("secrets: { store: files }", "", "aws")]
    public void Environments_with_places_of_their_own_are_accepted(string secrets, string settings, string module) =>
        Same(secrets, settings, module).ShouldBeEmpty();

    [Fact]
    public void Two_environments_in_one_account_of_AWS_are_a_warning_because_the_account_is_not_known() =>
        Same(External + " }", "", "aws").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Two_needs_of_an_environment_do_not_write_the_same_secret()
    {
        var found = Run.Findings(Run.Head + "needs: { a: { type: redis }, b: { type: redis } }\nenvironments: { production: {} }\n",
            Platform(KeyVault + ", paths: { redis: \"{name}-{environment}\" } }", "keyVault: /vaults/shop", "azure"));

        found.Single(f => f.Code == TerraformCodes.SameSecret).Message.ShouldContain("Terraform writes a, b to the same secret");
    }

    [Theory]
    [InlineData(Vault + ", path: \"{environment}/{system}\" }", "", "aws", true)]
    [InlineData(Vault + ", path: \"{environment}\" }", "", "own", true)]
    [InlineData(KeyVault + ", paths: { redis: \"{need}-{environment}\" } }", "keyVault: /vaults/shop", "azure", true)]
    [InlineData(External + ", path: \"{environment}\" }", "keyVault: /vaults/shop", "azure", true)]
    [InlineData(External + ", path: \"{environment}\" }", "", "aws", true)]
    [InlineData(Vault + ", path: \"{environment}\", mount: \"{name}\" }", "", "aws", false)]
    [InlineData(KeyVault + ", paths: { redis: \"{need}-{environment}\" } }", "keyVault: \"/vaults/{name}\"", "azure", false)]
    [InlineData(Vault + ", path: \"{environment}/{name}\" }", "", "aws", false)]
    [InlineData("secrets: { store: files, delivery: secret }", "", "aws", false)]
    public void Two_services_do_not_write_the_same_secret(string secrets, string settings, string module, bool isReported) =>
        Findings(secrets, settings, module).Any(f => f.Code == TerraformCodes.SecretOfEveryService && f.Message.Contains("'{name}'"))
            .ShouldBe(isReported);

    [Theory]
    [InlineData("{environment}/{system}/{name}", "production-orders-orders-store")]
    [InlineData("{name}-{environment}", "orders-production-store")]
    [InlineData("a/b-c/{environment}", "a-b-c-production-store")]
    public void External_Secrets_reads_from_Key_Vault_what_Terraform_writes(string path, string name)
    {
        foreach (var module in new[] { "azure", "own" })
        {
            var files = Run.Files(Run.Head + "needs: { store: { type: redis }, token: { type: secret } }\nenvironments: { production: {} }\n",
                Platform($"{External}, path: \"{path}\" }}", "keyVault: /vaults/shop, " + Azure, module));

            JsonNode.Parse(files["deploy/infrastructure/production/main.tf.json"])!["resource"]!["azurerm_key_vault_secret"]!["store"]!["name"]!
                .ToString().ShouldBe(name);
            files["deploy/production/external-secret.yaml"].ShouldContain($"key: \"{name}\"\n");
            files["deploy/production/external-secret.yaml"].ShouldContain($"key: \"{name[..^"store".Length]}token\"\n", customMessage:
                "the same store has the secrets that are created by hand");
        }
    }

    [Fact]
    public void External_Secrets_reads_from_AWS_what_Terraform_writes()
    {
        var files = Run.Files(Run.Head + "needs: { store: { type: redis } }\nenvironments: { production: {} }\n",
            Platform(External + ", path: \"{environment}/{name}\" }", "", "aws"));

        files["deploy/production/external-secret.yaml"].ShouldContain("key: \"production/orders/store\"\n");
        files["deploy/infrastructure/production/main.tf.json"].ShouldContain("\"production/orders/store\"");
    }

    [Theory]
    [InlineData(External + ", path: \"{environment}.{name}\" }")]
    [InlineData(External + ", path: \"{environment}_{name}\" }")]
    [InlineData(KeyVault + ", paths: { redis: \"{name}_{environment}\" } }")]
    public void A_name_that_Key_Vault_refuses_is_reported(string secrets) =>
        Findings(secrets, "keyVault: /vaults/shop", "azure").Single(f => f.Code == TerraformCodes.BadKeyVaultName)
            .Message.ShouldContain("letters, digits and '-'");

    [Fact]
    public void One_store_of_External_Secrets_is_not_two_clouds()
    {
        var defaults = Cloud.Defaults(External + ", path: \"{environment}/{name}\" }", Settings("keyVault: /vaults/shop"),
            Cloud.Preset("azure", "redis"), Cloud.Preset("aws", "queue"));

        Run.Findings(Run.Head + "needs: { cache: { type: redis }, events: { type: queue } }\nenvironments: { production: {} }\n", defaults)
            .Single(f => f.Code == TerraformCodes.WrongStore).Message.ShouldContain("one store");
    }

    private static IEnumerable<Finding> Same(string secrets, string settings, string module) =>
        Findings(secrets, settings, module).Where(f => f.Code == TerraformCodes.SameSecret);

    private static IReadOnlyList<Finding> Findings(string secrets, string settings, string module) =>
        Run.Findings(Run.Head + Cloud.Need("redis"), Platform(secrets, settings, module));

    private static string Platform(string secrets, string settings, string module) =>
        Cloud.Defaults(secrets, Settings(settings), module == "own" ? Own : Cloud.Preset(module, "redis"));

    private static string Settings(string more) => $"terraform: {{ backend: {{ s3: {{ bucket: acme }} }}, {more} }}";
}
