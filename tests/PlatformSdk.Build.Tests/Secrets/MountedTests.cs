using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Secrets;

public class MountedTests
{
    private const string External = "store: vault, delivery: external-secrets, mount: kv, path: \"shop/{name}\", storeRef: company-vault";
    private const string Key =
        "store: azure-key-vault, delivery: csi, address: \"https://shop.vault.azure.net\", tenantId: 11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData(External)]
    [InlineData(Key)]
    [InlineData("store: vault, delivery: csi")]
    [InlineData("store: files")]
    [InlineData("store: files, delivery: direct")]
    public void The_process_reads_files_and_knows_nothing_of_the_store(string secrets) =>
        Needing.Settings(Needing.Files(secrets)).ShouldBe(new Dictionary<string, string> { ["Store"] = "files" });

    [Theory]
    [InlineData("service", "rollout: canary\n")]
    [InlineData("worker", "")]
    [InlineData("job", "")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n")]
    public void With_External_Secrets_each_need_is_a_folder_of_its_own_Secret(string kind, string rest)
    {
        var files = Needing.Files(External, kind, rest);
        var secrets = Parsed.Documents(files["deploy/production/external-secret.yaml"]).ToDictionary(s => s.Text("spec", "target", "name"));

        var (_, pod) = Needing.Pod(files);
        foreach (var need in new[] { "cache", "orders-db", "stripe-key" })
        {
            var volume = pod.List("volumes").Single(v => v.Text("name") == Needing.Mounts(files)[$"{SecretSettings.FilesPath}/{need}"]);
            var secret = secrets[volume.Text("secret", "secretName")];
            secret.List("spec", "dataFrom").Single().Text("extract", "key").ShouldBe($"kv/shop/orders/{need}");
            secret.Text("spec", "secretStoreRef", "name").ShouldBe("company-vault");
            (volume.Map("secret")["optional"] is not null).ShouldBe(need == "cache");
        }

        secrets.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("service", "", "apiVersion: platform-sdk/v1\n")]
    [InlineData("service", "rollout: canary\n", "apiVersion: platform-sdk/v1\nsecrets: { store: files }\n")]
    [InlineData("worker", "", "apiVersion: platform-sdk/v1\nsecrets: { delivery: secret }\n")]
    [InlineData("job", "", null)]
    [InlineData("job", "schedule: \"0 3 * * *\"\n", null)]
    public void By_default_each_need_is_a_folder_of_the_Secret_of_its_name(string kind, string rest, string? defaults)
    {
        var files = Run.Files(Needing.Of(kind, rest), defaults);

        var (container, pod) = Needing.Pod(files);
        foreach (var need in new[] { "cache", "orders-db", "stripe-key" })
        {
            var volume = pod.List("volumes").Single(v => v.Text("name") == Needing.Mounts(files)[KubernetesSecret.FolderOf(need)]).Map("secret");
            volume.Text("secretName").ShouldBe($"orders-{need}");
            volume.Text("defaultMode").ShouldBe("288", "0440");
            ((volume["optional"] as YamlScalar)?.Value == "true").ShouldBe(need == "cache", "a pod waits for what it cannot do without");
        }

        container.List("volumeMounts").ShouldAllBe(mount => mount["subPath"] == null, "the kubelet does not refresh those");
        Needing.Settings(files).ShouldBe(new Dictionary<string, string> { ["Store"] = "files" });
        files.Keys.ShouldNotContain(path => path.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("store: files, delivery: direct")]
    [InlineData("store: none")]
    public void What_others_bring_is_not_mounted(string secrets) => Needing.Mounts(Needing.Files(secrets)).Keys.ShouldBe(["/tmp"]);

    /// <summary>What the definition of the kind would fill in stands in the file: Argo CD would report a difference at every look.</summary>
    [Theory]
    [InlineData(External)]
    [InlineData("store: azure-key-vault, delivery: external-secrets")]
    [InlineData("store: files, delivery: external-secrets, storeRef: aws")]
    public void An_ExternalSecret_leaves_nothing_for_the_cluster_to_fill_in(string store)
    {
        foreach (var spec in Parsed.Documents(Needing.Files(store)["deploy/dev/external-secret.yaml"]).Select(s => s.Map("spec")))
        {
            spec.Text("target", "creationPolicy").ShouldBe("Owner");
            spec.Text("target", "deletionPolicy").ShouldBe("Retain");
            spec.Text("refreshInterval").ShouldBe("5m0s", "as Go writes a duration");
            var place = spec["dataFrom"] is null ? spec.List("data").Single().Map("remoteRef") : spec.List("dataFrom").Single().Map("extract");
            place.Text("conversionStrategy").ShouldBe("Default");
            place.Text("decodingStrategy").ShouldBe("None");
            place.Text("metadataPolicy").ShouldBe("None");
        }
    }

    [Fact]
    public void From_a_store_without_fields_the_secret_is_one_value()
    {
        var secrets = Parsed.Documents(Needing.Files("store: azure-key-vault, delivery: external-secrets")["deploy/production/external-secret.yaml"]);

        var stripe = secrets.Single(s => s.Text("metadata", "name") == "orders-stripe-key").List("spec", "data").Single();
        stripe.Text("secretKey").ShouldBe("value");
        stripe.Text("remoteRef", "key").ShouldBe("orders-stripe-key");
    }

    [Fact]
    public void Any_store_of_External_Secrets_can_be_named()
    {
        var secrets = Parsed.Documents(
            Needing.Files("store: files, delivery: external-secrets, storeRef: aws, path: \"{environment}/{name}\"")[
            "deploy/staging/external-secret.yaml"]);

        secrets[2].List("spec", "data").Single().Text("remoteRef", "key").ShouldBe("staging/orders/stripe-key");
    }

    [Fact]
    public void With_the_CSI_driver_all_needs_are_files_of_one_volume_from_Key_Vault()
    {
        var files = Needing.Files(Key);

        var parameters = Parsed.Documents(files["deploy/production/secret-provider-class.yaml"]).Single().Map("spec", "parameters");
        parameters.Text("keyvaultName").ShouldBe("shop");
        var objects = Parsed.Documents(parameters.Text("objects")).Single();
        objects["array"].ShouldBeOfType<YamlSequence>().Select(item => Parsed.Documents(((YamlScalar)item).Value).Single())
            .Select(o => (o.Text("objectName"), o.Text("objectAlias")))
            .ShouldBe([("orders-cache", "cache"), ("orders-orders-db", "orders-db"), ("orders-stripe-key", "stripe-key")]);
        Needing.Mounts(files).Keys.ShouldBe(["/tmp", SecretSettings.FilesPath]);
        Needing.Pod(files).Pod.List("volumes").Last().Text("csi", "volumeAttributes", "secretProviderClass").ShouldBe("orders");
    }

    [Fact]
    public void With_the_CSI_driver_Vault_lets_the_pod_in_by_the_same_role_and_policy()
    {
        var files = Needing.Files(
            "store: vault, delivery: csi, address: \"https://vault.example.com\", paths: { postgres: \"database/creds/{name}\" }");

        var parameters = Parsed.Documents(files["deploy/dev/secret-provider-class.yaml"]).Single().Map("spec", "parameters");
        parameters.Text("roleName").ShouldBe("orders-dev");
        parameters.Text("audience").ShouldBe(SecretSettings.TokenAudience);
        parameters.Text("objects").ShouldBe("""
            - objectName: "cache"
              secretPath: "secret/data/orders/cache"
            - objectName: "orders-db"
              secretPath: "database/creds/orders"
            - objectName: "stripe-key"
              secretPath: "secret/data/orders/stripe-key"
            """.ReplaceLineEndings("\n"));
        Hcl.Paths(files["deploy/dev/vault-policy.hcl"])
            .ShouldBe(["database/creds/orders", "secret/data/orders/cache", "secret/data/orders/stripe-key"]);
    }

    [Fact]
    public void No_object_of_any_delivery_holds_a_value()
    {
        foreach (var secrets in new[] { External, Key, "store: vault, delivery: csi", "store: vault" })
            Needing.Files(secrets).Values.ShouldNotContain(text => text.Contains("kind: Secret\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("store: vault, address: \"https://vault.example.com\", path: \"{environment}/{name}\"")]
    [InlineData(External)]
    [InlineData(Key)]
    public void The_name_of_a_job_that_runs_once_ends_in_a_hash_that_does_not_know_the_name_of_the_service(string secrets)
    {
        string Hash(string name) =>
            Parsed.Documents(Run.Files(Needing.Of("job").Replace("name: orders", $"name: {name}", StringComparison.Ordinal),
            Needing.Platform(secrets))
            ["deploy/dev/job.yaml"]).Single().Text("metadata", "name")[name.Length..];

        Hash("orders").ShouldBe(Hash("payments"));
        Hash("orders").ShouldNotBe(Parsed.Documents(Needing.Files("store: none", "job")["deploy/dev/job.yaml"]).Single()
            .Text("metadata", "name")["orders".Length..]);
    }
}
