using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>The Job that applies migrations, as kube-state-metrics counts it.</summary>
public sealed class MigrationTests
{
    private const string Space = "namespace=\"shop-production\"";

    private static RuleTest Migrated => new(Services.Of(
        "kind: worker\nname: orders\nneeds: { orders-db: { type: postgres, migrations: { scripts: db } } }\n"));

    [Fact]
    public Task One_that_failed_is_told_until_the_next_one_replaces_it() => Migrated
        .Series($"kube_job_failed{{{Space},job_name=\"orders-migrate\",condition=\"true\"}}", "_x4 1x10 0x20")
        .NothingFires(3).Fires("MigrationFailed", 8).DoesNotFire("MigrationFailed", 25).RunAsync();

    [Theory]
    [InlineData("namespace=\"shop-production\",job_name=\"billing-migrate\"")]
    [InlineData("namespace=\"shop-dev\",job_name=\"orders-migrate\"")]
    [InlineData("namespace=\"shop-production\",job_name=\"orders-migrate-2\"")]
    public Task Another_job_is_not_ours(string labels) => Migrated
        .Series($"kube_job_failed{{{labels},condition=\"true\"}}", "1x20").NothingFires(10).RunAsync();
}
