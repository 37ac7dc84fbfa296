using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>What the platform team and the service team decide about a database, each in one place.</summary>
public class DatabaseTests
{
    private static readonly string[] s_credentials = ["s3Credentials:", "googleCredentials:", "azureCredentials:"];

    [Theory]
    [InlineData("small", 1, "10Gi", "512Mi")]
    [InlineData("medium", 2, "50Gi", "2Gi")]
    [InlineData("large", 3, "200Gi", "16Gi")]
    public void A_size_has_a_meaning_without_the_platform_team(string size, int instances, string storage, string memory)
    {
        var database = Provided.In("production", $"needs: {{ db: {{ type: postgres, size: {size} }} }}\n")!;

        database.Instances.ShouldBe(instances);
        (database.Size.Storage!.ToString(), database.Size.Memory!.ToString()).ShouldBe((storage, memory));
    }

    [Theory]
    [InlineData("critical", "dev", 1, false)]
    [InlineData("critical", "staging", 3, true)]
    [InlineData("critical", "production", 3, true)]
    [InlineData("standard", "production", 1, false)]
    [InlineData("internal", "production", 1, false)]
    public void A_critical_service_has_standbys_that_confirm_its_transactions(string tier, string environment, int instances, bool synchronous)
    {
        var database = Provided.In(environment, $"tier: {tier}\n{Provided.Database}")!;

        (database.Instances, database.IsSynchronous).ShouldBe((instances, synchronous));
    }

    [Fact]
    public void An_environment_adds_to_the_settings_around_it()
    {
        const string defaults = """
            provisioners:
              postgres:
                use: cloudnative-pg
                sizes: { small: { storage: 5Gi, cpu: 100m } }
                environments: { production: { sizes: { small: { storage: 80Gi } } } }
            """;

        Provided.In("dev", defaults: defaults)!.Size.Storage!.ToString().ShouldBe("5Gi");
        Provided.In("production", defaults: defaults)!.Size.Storage!.ToString().ShouldBe("80Gi");
        Provided.In("production", defaults: defaults)!.Size.Cpu!.ToString().ShouldBe("100m");
    }

    [Fact]
    public void An_environment_that_sets_use_inherits_nothing()
    {
        const string defaults = """
            provisioners:
              postgres:
                use: cloudnative-pg
                sizes: { small: { storage: 5Gi } }
                environments: { dev: { use: none }, production: { use: cloudnative-pg } }
            """;

        Provided.In("dev", defaults: defaults).ShouldBeNull();
        Provided.In("staging", defaults: defaults)!.Size.Storage!.ToString().ShouldBe("5Gi");
        Provided.In("production", defaults: defaults)!.Size.Storage!.ToString().ShouldBe("10Gi");
    }

    [Fact]
    public void Placeholders_are_filled_in_for_each_need_and_environment()
    {
        const string defaults = """
            owners: { team-checkout: { costCenter: "4711" } }
            provisioners:
              postgres:
                use: cloudnative-pg
                backups:
                  destination: "s3://{owner}/{environment}/{namespace}/{system}/{name}/{need}/{type}/{version}/{costCenter}/{size.storage}"
                  secret: "store-{environment}-{backup.keep.days}"
            """;

        var backup = Provided.In("production", Provided.Backup, defaults)!.Backup!;

        backup.Destination.ShouldBe("s3://team-checkout/production/orders-production/orders/orders/orders-db/postgres/18/4711/10Gi");
        backup.Secret.ShouldBe("store-production-14");
    }

    [Theory]
    [InlineData("s3://a/{environment}", "s3Credentials:", "ACCESS_KEY_ID")]
    [InlineData("gs://a/{namespace}", "googleCredentials:", "gcsCredentials")]
    [InlineData("https://a.blob.core.windows.net/b/{environment}", "azureCredentials:", "AZURE_STORAGE_KEY")]
    public void The_destination_decides_which_credentials_the_store_has(string destination, string credentials, string key)
    {
        var store = Provided.File("deploy/production/database-object-store.yaml", Provided.Backup,
            $"provisioners: {{ postgres: {{ use: cloudnative-pg, backups: {{ destination: \"{destination}\", secret: a }} }} }}");

        store.ShouldContain(credentials);
        store.ShouldContain(key);
        s_credentials.Count(one => store.Contains(one, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("16", "postgresql:16-standard-trixie")]
    [InlineData("17.6", "postgresql:17.6-standard-trixie")]
    [InlineData("18.6-minimal-trixie", "postgresql:18.6-minimal-trixie")]
    public void The_image_is_that_of_the_version(string version, string image) => Provided.File("deploy/dev/database-cluster.yaml",
        $"needs: {{ db: {{ type: postgres, version: \"{version}\" }} }}\n").ShouldContain(image);

    [Theory]
    [InlineData("replicas: 1\n", 100)]
    [InlineData("replicas: 4\n", 200)]
    [InlineData("replicas: 3..10\n", 300)]
    [InlineData("replicas: 3..12\n", 400)]
    public void The_server_accepts_the_pools_of_all_pods_and_of_those_that_a_rollout_adds(string replicas, int connections) =>
        Provided.File("deploy/production/database-cluster.yaml", replicas + Provided.Database)
            .ShouldContain($"max_connections: \"{connections}\"");

    [Fact]
    public void Without_a_provisioner_nothing_is_generated_and_the_platform_team_reads_what_to_create()
    {
        using var project = new Project(Run.Head + Provided.Database);

        project.Verify().Where(f => f.Code == ProvisioningCodes.NotProvisioned).ShouldHaveSingleItem()
            .Message.ShouldContain("'orders-db' (postgres) in dev, production, staging");
        Run.Files(Run.Head + Provided.Database).Keys.ShouldAllBe(path => !path.Contains("database-", StringComparison.Ordinal));
    }
}
