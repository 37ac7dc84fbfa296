using System.Text.Json;

namespace PlatformSdk.Build.Tests.Secrets;

public sealed class VaultAccessTests : IDisposable
{
    private const string Vault = "store: vault, address: \"https://vault.example.com:8200\"";

    private readonly Project _project = new(Needing.Of("service"));

    public VaultAccessTests() => _project.Write("platform.defaults.yaml", Needing.Platform(Vault));

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_policy_allows_to_read_what_is_declared_and_nothing_else() =>
        Hcl.Paths(Needing.Files(Vault)["deploy/production/vault-policy.hcl"])
            .ShouldBe(["secret/data/orders/cache", "secret/data/orders/orders-db", "secret/data/orders/stripe-key"]);

    [Fact]
    public void Needs_that_share_a_place_name_it_once() =>
        Hcl.Paths(Needing.Files(Vault + ", paths: { postgres: creds/shared, redis: creds/shared }")["deploy/dev/vault-policy.hcl"])
            .ShouldBe(["creds/shared", "secret/data/orders/stripe-key"]);

    [Theory]
    [InlineData("kubernetes",
        """{"bound_service_account_names":["orders"],"bound_service_account_namespaces":["shop-dev"]""" +
        ""","audience":"vault","token_policies":["orders-dev"],"token_ttl":"1h","token_max_ttl":"24h"}""")]
    [InlineData("jwt",
        """{"role_type":"jwt","user_claim":"sub","bound_subject":"system:serviceaccount:shop-dev:""" +
        """orders","bound_audiences":["vault"],"token_policies":["orders-dev"],"token_ttl":"1h","token_max_ttl":"24h"}""")]
    [InlineData("approle", """{"token_policies":["orders-dev"],"token_ttl":"1h","token_max_ttl":"24h"}""")]
    public void The_role_binds_the_service_account_of_the_environment_to_the_policy(string auth, string expected)
    {
        var files = Needing.Files($"{Vault}, auth: {auth}");

        var role = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(files["deploy/dev/vault-role.json"])!;
        role.Remove("//").ShouldBeTrue();
        JsonSerializer.Serialize(role).ShouldBe(expected);
        files["deploy/dev/vault-policy.hcl"].ShouldContain($"#   vault write auth/{auth}/role/orders-dev @deploy/dev/vault-role.json\n");
        files["deploy/dev/vault-policy.hcl"].ShouldContain("#   vault policy write orders-dev deploy/dev/vault-policy.hcl\n");
    }

    /// <summary>A preview is a copy of dev in a namespace of its own; a role that is bound to dev's lets none of its pods in.</summary>
    [Theory]
    [InlineData("kubernetes", "dev", "\"bound_service_account_namespaces\":[\"shop-dev\",\"orders-pr-*\"]")]
    [InlineData("jwt", "dev",
        "\"bound_claims_type\":\"glob\",\"bound_claims\":{\"sub\":[\"system:serviceaccount:shop-dev:orders\"," +
        "\"system:serviceaccount:orders-pr-*:orders\"]}")]
    [InlineData("kubernetes", "staging", "\"bound_service_account_namespaces\":[\"shop-staging\"]")]
    [InlineData("jwt", "production", "\"bound_subject\":\"system:serviceaccount:shop-production:orders\"")]
    public void The_previews_of_pull_requests_log_in_by_the_role_of_the_environment_that_they_copy(string auth, string environment, string expected)
    {
        var role = Needing.Files($"{Vault}, auth: {auth}", rest: "repository: github.com/acme/orders\n")[$"deploy/{environment}/vault-role.json"];

        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(role)).ShouldContain(expected);
        role.Contains("pr-*", StringComparison.Ordinal).ShouldBe(environment == "dev");
    }

    [Fact]
    public void Role_and_policy_are_no_objects_of_the_cluster()
    {
        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        File.Exists(_project.PathOf("deploy/dev/vault-role.json")).ShouldBeTrue();
        _project.Read("deploy/dev/kustomization.yaml").ShouldNotContain("vault");
    }

    [Fact]
    public void Role_and_policy_go_when_the_platform_no_longer_asks_for_them()
    {
        _project.Build(defaults: "platform.defaults.yaml");

        _project.Write("platform.defaults.yaml", Needing.Platform("store: vault, delivery: external-secrets"));
        var changes = _project.Build(defaults: "platform.defaults.yaml").Changes;

        changes.Where(c => c.After is null).Select(c => c.Path).ShouldContain("deploy/production/vault-policy.hcl");
        Directory.GetFiles(_project.PathOf("deploy"), "vault-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vault-policy.hcl", "read", "update")]
    [InlineData("vault-role.json", "orders", "others")]
    public void An_edit_by_hand_fails_the_build_on_a_server(string file, string before, string after)
    {
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Write($"deploy/dev/{file}", _project.Read($"deploy/dev/{file}").Replace(before, after, StringComparison.Ordinal));

        var finding = _project.Build(locked: true, defaults: "platform.defaults.yaml").Findings[0];

        finding.Code.Id.ShouldBe("PLAT2001");
        finding.Span.File.ShouldBe($"deploy/dev/{file}");
    }

    [Theory]
    [InlineData("orders", "secret/data/orders/stripe-key")]
    [InlineData("a", "secret/data/a/stripe-key")]
    public void The_catalog_names_the_folder_only_where_there_is_Vault(string name, string path)
    {
        var description =
            $"apiVersion: platform-sdk/v1\nkind: service\nname: {name}\nowner: team-checkout\nneeds: {{ stripe-key: {{ type: secret }} }}\n";

        var files = Run.Files(description, Needing.Platform(Vault + ", path: \"{environment}/{name}\""));
        files["catalog-info.yaml"].ShouldContain($"    vault.io/secrets-path: \"production/{name}\"\n");
        Run.Files(description, Needing.Platform(Vault))["deploy/dev/vault-policy.hcl"].ShouldContain(path);
        Run.Files(description, Needing.Platform("store: azure-key-vault"))["catalog-info.yaml"].ShouldNotContain("vault.io");
        Run.Files(Run.Head, Needing.Platform(Vault))["catalog-info.yaml"].ShouldNotContain("vault.io");
    }
}
