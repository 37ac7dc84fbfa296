using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>The restore drill of a database: a copy beside it, recovered from its backups, that archives nothing.</summary>
public class RestoreDrillTests
{
    private const string File = "deploy/drills/production/restore-orders-db.yaml";

    [Fact]
    public void The_copy_recovers_from_the_folder_of_the_database_and_archives_nothing()
    {
        var drill = Provided.File(File, Provided.Backup);

        drill.ShouldContain("""
              instances: 1
              bootstrap:
                recovery:
                  source: backup
              externalClusters:
                - name: backup
                  plugin:
                    name: barman-cloud.cloudnative-pg.io
                    parameters:
                      barmanObjectName: "orders-orders-db"
                      serverName: "orders-orders-db"
            """);
        drill.ShouldNotContain("isWALArchiver");
        drill.ShouldContain("name: \"orders-orders-db-drill\"");
    }

    [Fact]
    public void Only_a_database_with_a_backup_has_a_drill_and_no_kustomization_includes_it()
    {
        var files = Run.Files(Run.Head + "needs: { orders-db: { type: postgres }, ledger: { type: postgres, backup: {} } }\n",
            Provided.Defaults(Provided.Cnpg));

        files.Keys.Where(path => path.Contains("drills", StringComparison.Ordinal)).ShouldBe(
            ["deploy/drills/dev/restore-ledger.yaml", "deploy/drills/production/restore-ledger.yaml", "deploy/drills/staging/restore-ledger.yaml"],
            ignoreOrder: true);
        files.Where(f => f.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal)).ShouldAllBe(f => !f.Value.Contains("restore-"));
    }

    [Fact]
    public void The_copy_and_its_check_have_the_image_that_a_patch_sets()
    {
        const string patch = "patches: [{ patch: { kind: Cluster, spec: { imageName: \"mirror.example/postgresql:18\" } } }]\n";

        var drill = Provided.File(File, Provided.Backup, Provided.Cnpg + patch);

        drill.Split("\"mirror.example/postgresql:18\"").Length.ShouldBe(3);
        drill.ShouldNotContain("ghcr.io");
    }

    [Theory]
    [InlineData("db", "orders-db-drill")]
    [InlineData("a-database-with-a-name-of-thirty-six-char", "orders-a-database-with-a-name-of-th")]
    [InlineData("a-database-with-a-name-of-fourty-one-chars", "orders-a-database-with-a-name-of-fo")]
    public void The_name_of_a_copy_is_one_that_CloudNativePG_accepts(string need, string start)
    {
        var name = Provided.In("dev", $"needs: {{ {need}: {{ type: postgres, backup: {{}} }} }}\n")!.Copy.Name;

        name.ShouldStartWith(start);
        name.ShouldEndWith("-drill");
        name.Length.ShouldBeLessThanOrEqualTo(50);
    }

    [Theory]
    [InlineData("drill")]
    [InlineData("orders-drill")]
    [InlineData("db-drill")]
    public void No_database_has_the_name_of_a_copy(string need) =>
        Run.Findings(Run.Head + $"needs: {{ {need}: {{ type: postgres }} }}\n", Provided.Defaults(Provided.Cnpg))
            .ShouldContain(f => f.Code == ProvisioningCodes.NameOfDrill);

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("restore-drill ok")]
    [InlineData("restore-drill good service=o environment=dev need=db at=2026-01-31T10:00:00Z reason=none")]
    [InlineData("restore-drill ok service=o environment=dev need=db at=2026-01-31T10:00:00Z reason=none")]
    [InlineData("restore-drill failed service=o environment=dev need=db at=2026-01-31T10:00:00Z schema=a tables=1 rows=1 newest=none")]
    [InlineData("restore-drill ok service=o environment=dev need=db at=2026-13-31T10:00:00Z schema=a tables=1 rows=1 newest=none " +
        "archived=000000010000000000000006 seconds=1")]
    [InlineData("restore-drill ok service=o environment=dev need=db at=2026-01-31T10:00:00Z schema=a tables=1 rows=1 newest=none " +
        "archived=000000010000000000000006 seconds=1\nrestore-drill")]
    [InlineData("restore-drill ok service=o environment=dev need=db at=2026-01-31T10:00:00Z schema=a tables=1 rows=x newest=none " +
        "archived=000000010000000000000006 seconds=1")]
    public void A_text_that_is_not_a_whole_line_is_no_result(string text) => DrillResult.Parse(text).ShouldBeNull();
}
