using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>What a sync of Argo CD does with the objects of a service with migrations, on a first install and on an update.</summary>
public sealed class WaveTests
{
    private const string Need =
        "needs:\n  orders-db: { type: postgres, migrations: { scripts: db } }\n  orders-db-migrations: { type: secret }\n  key: { type: secret }\n";

    private const string Cnpg = "\nprovisioners: { postgres: { use: cloudnative-pg } }";

    public static TheoryData<string, string> Services
    {
        get
        {
            string[] kinds =
                ["kind: service\nconfig: { A: b }\n", "kind: service\nrollout: canary\nconfig: { A: b }\n", "kind: worker\n", "kind: job\n"];
            string[] platforms =
            [
                "", "secrets: { store: vault, delivery: external-secrets }", "secrets: { store: vault, address: \"https://vault.example.com\" }",
                "secrets: { store: vault, delivery: csi, address: \"https://vault.example.com\" }" + Cnpg, Cnpg,
            ];
            TheoryData<string, string> all = [];
            foreach (var kind in kinds)
            {
                foreach (var platform in platforms)
                    all.Add(kind, platform);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void On_a_first_install_nothing_starts_before_what_it_needs(string kind, string platform)
    {
        var cluster = new Cluster();

        cluster.Sync(Objects(kind, platform, "1.0.0"), migrationSucceeds: true).ShouldBeTrue();

        cluster.Started.ShouldContain("Job/orders-migrate");
        cluster.Started.Count.ShouldBeGreaterThan(1, "the program starts too");
        cluster.Started[0].ShouldBe("Job/orders-migrate", "before the program");
        cluster.StartedTooEarly.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void On_an_update_the_program_changes_after_the_migration(string kind, string platform)
    {
        var cluster = new Cluster();
        cluster.Sync(Objects(kind, platform, "1.0.0"), migrationSucceeds: true);
        cluster.Started.Clear();

        cluster.Sync(Objects(kind, platform, "2.0.0"), migrationSucceeds: true).ShouldBeTrue();

        cluster.Started[0].ShouldBe("Job/orders-migrate");
        cluster.StartedTooEarly.ShouldBeEmpty();
        cluster.ImagesOfTheProgram.ShouldAllBe(image => image.EndsWith(":2.0.0", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_failed_migration_leaves_the_former_version_and_all_that_it_uses(string kind, string platform)
    {
        var cluster = new Cluster();
        cluster.Sync(Objects(kind, platform, "1.0.0"), migrationSucceeds: true);
        var before = cluster.OfTheProgram();

        cluster.Sync(Objects(kind.Replace("A: b", "A: c", StringComparison.Ordinal), platform, "2.0.0"), migrationSucceeds: false).ShouldBeFalse();

        cluster.OfTheProgram().ShouldBe(before);
        cluster.ImagesOfTheProgram.ShouldNotBeEmpty();
        cluster.ImagesOfTheProgram.ShouldAllBe(image => image.EndsWith(":1.0.0", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_first_install_with_a_failed_migration_starts_nothing_else(string kind, string platform)
    {
        var cluster = new Cluster();

        cluster.Sync(Objects(kind, platform, "1.0.0"), migrationSucceeds: false).ShouldBeFalse();

        cluster.Started.ShouldBe(["Job/orders-migrate"]);
    }

    [Fact]
    public void The_model_notices_a_job_that_starts_too_early()
    {
        var objects = Objects("kind: service\n", Cnpg, "1.0.0").Select(text => text.Replace("sync-wave: \"-1\"", "sync-wave: \"-3\"",
            StringComparison.Ordinal));
        var cluster = new Cluster();

        cluster.Sync(objects, migrationSucceeds: true);

        cluster.StartedTooEarly.ShouldContain(missing => missing.StartsWith("Job/orders-migrate needs ", StringComparison.Ordinal));
    }

    /// <summary>Of the sample, as its build has written them.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("production")]
    public void The_shop_migrates_before_its_program_starts(string environment)
    {
        var folder = Path.Combine(Repository.Root, "samples/orders/src/Orders/deploy", environment);
        var cluster = new Cluster();

        cluster.Sync(Directory.GetFiles(folder, "*.yaml").Where(file => Path.GetFileName(file) != "kustomization.yaml").Select(File.ReadAllText),
            migrationSucceeds: true).ShouldBeTrue();

        cluster.Started[0].ShouldBe("Job/orders-migrate");
        cluster.Started.ShouldContain("Deployment/orders");
        cluster.StartedTooEarly.ShouldBeEmpty();
    }

    private static IEnumerable<string> Objects(string kind, string platform, string tag) =>
        MigrationJobTests.Files(kind + Need, platform, tag).Where(file => file.Key.StartsWith("deploy/production/", StringComparison.Ordinal)
            && file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal))
        .Select(file => file.Value);
}
