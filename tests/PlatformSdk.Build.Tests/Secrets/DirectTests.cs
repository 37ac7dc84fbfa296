using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Secrets;

public class DirectTests
{
    private const string Vault = "store: vault, address: \"https://vault.example.com:8200\"";

    [Fact]
    public void The_process_is_told_where_Vault_is_and_as_whom_it_logs_in() =>
        Needing.Settings(Needing.Files(Vault)).ShouldBe(new Dictionary<string, string>
        {
            ["Store"] = "vault",
            ["Address"] = "https://vault.example.com:8200",
            ["Mount"] = "secret",
            ["Path"] = "orders",
            ["Auth"] = "kubernetes",
            ["Role"] = "orders-production",
        });

    [Fact]
    public void Mount_path_and_login_are_filled_in_for_each_environment()
    {
        var files = Needing.Files(Vault + ", mount: \"kv-{environment}\", path: \"{environment}/{system}/{name}\", authMount: \"k8s-{environment}\"");

        var settings = Needing.Settings(files, "staging");
        settings["Mount"].ShouldBe("kv-staging");
        settings["Path"].ShouldBe("staging/shop/orders");
        settings["AuthMount"].ShouldBe("k8s-staging");
        files["deploy/staging/vault-policy.hcl"].ShouldContain("path \"kv-staging/data/staging/shop/orders/stripe-key\"");
    }

    [Theory]
    [InlineData("service", "")]
    [InlineData("service", "rollout: canary\n")]
    [InlineData("worker", "")]
    [InlineData("job", "")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n")]
    public void Every_kind_of_pod_has_the_token_where_the_process_looks_for_it(string kind, string rest)
    {
        var files = Needing.Files(Vault, kind, rest);

        var name = Needing.Mounts(files)[SecretSettings.TokenFolder];
        var token = Needing.Pod(files).Pod.List("volumes").Single(v => v.Text("name") == name).List("projected", "sources").Single()
            .Map("serviceAccountToken");
        $"{SecretSettings.TokenFolder}/{token.Text("path")}".ShouldBe(SecretSettings.TokenPath);
        token.Text("audience").ShouldBe(SecretSettings.TokenAudience);
        Needing.Settings(files)["Store"].ShouldBe("vault");
    }

    [Fact]
    public void A_login_by_other_means_gets_no_token_of_the_cluster_and_no_role()
    {
        var files = Needing.Files(Vault + ", auth: token-file");

        Needing.Settings(files)["Auth"].ShouldBe("token-file");
        Needing.Settings(files).ShouldNotContainKey("Role");
        Needing.Mounts(files).Keys.ShouldBe(["/tmp"]);
        files.Keys.ShouldNotContain("deploy/production/vault-role.json");
        files.Keys.ShouldContain("deploy/production/vault-policy.hcl");
    }

    [Fact]
    public void Only_the_store_is_reached_and_only_by_those_who_need_it()
    {
        Needing.Files(Vault)["deploy/production/network-policy.yaml"].ShouldContain("port: 8200");
        Needing.Files(Vault + ", delivery: external-secrets")["deploy/production/network-policy.yaml"].ShouldNotContain("port: 8200");

        var files = Run.Files(Run.Head, Needing.Platform(Vault));
        files["deploy/production/network-policy.yaml"].ShouldNotContain("port: 8200");
        files["deploy/production/deployment.yaml"].ShouldNotContain("Platform__Secrets");
        files.Keys.ShouldNotContain(path => path.Contains("vault", StringComparison.Ordinal));
    }

    [Fact]
    public void Dynamic_credentials_are_asked_for_at_their_own_path_and_the_policy_allows_just_that()
    {
        var files = Needing.Files(Vault + ", paths: { postgres: \"database/creds/{name}-{need}-{environment}\" }");

        Needing.Settings(files)["Paths__orders-db"].ShouldBe("database/creds/orders-orders-db-production");
        var policy = files["deploy/production/vault-policy.hcl"];
        policy.ShouldContain("path \"database/creds/orders-orders-db-production\"");
        policy.ShouldNotContain("data/orders/orders-db");
    }

    [Fact]
    public void With_Key_Vault_the_pod_gets_an_identity_of_Azure_and_no_token_of_ours()
    {
        const string Id = "11111111-2222-3333-4444-555555555555";
        var files = Needing.Files($"store: azure-key-vault, address: \"https://shop.vault.azure.net\", clientId: {Id}");

        Needing.Settings(files)
            .ShouldBe(new Dictionary<string, string> { ["Store"] = "azure-key-vault", ["Address"] = "https://shop.vault.azure.net" });
        files["deploy/production/deployment.yaml"].ShouldContain("        azure.workload.identity/use: \"true\"\n");
        files["deploy/production/service-account.yaml"].ShouldContain($"    azure.workload.identity/client-id: \"{Id}\"\n");
        Needing.Mounts(files).Keys.ShouldBe(["/tmp"]);
        files.Keys.ShouldNotContain(path => path.Contains("vault-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_needs_nothing_is_only_named() =>
        Needing.Settings(Needing.Files("store: none")).ShouldBe(new Dictionary<string, string> { ["Store"] = "none" });

    [Theory]
    [InlineData("{nmae}/secrets")]
    [InlineData("secrets/../others")]
    [InlineData("./secrets")]
    [InlineData("{need}")]
    public void A_path_that_cannot_be_is_refused(string path) =>
        Run.Findings(Run.Head, Needing.Platform($"store: vault, path: \"{path}\"")).Select(f => f.Code.Id).ShouldContain("PLAT1004");
}
