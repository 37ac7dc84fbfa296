using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>Databases that CloudNativePG runs, as the operator, its backup plugin and the kubelet measure them.</summary>
public sealed class DatabaseTests
{
    internal const string Provisioners =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private const string Space = "namespace=\"shop-production\"";
    private const string Available = "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp";
    private const string Failed = "barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp";

    // Critical, so it has three servers.
    private static RuleTest Ledger => new(Services.Of("kind: service\nname: ledger\nneeds: { db: { type: postgres, backup: { every: 10m } } }\n",
        more: Provisioners));

    [Fact]
    public Task A_database_with_all_its_servers_is_not_told() =>
        Up(Up(Up(Ledger, 1, "1x30"), 2, "1x30"), 3, "1x30").DoesNotFire("DatabaseInstanceDown", 25).RunAsync();

    [Theory]
    [InlineData("0x40")]
    [InlineData("1x5 0x40")]
    [InlineData("1x5 _x40")]
    public Task A_server_that_is_down_or_gone_is_told(string third) => Up(Up(Up(Ledger, 1, "1x40"), 2, "1x40"), 3, third)
        .DoesNotFire("DatabaseInstanceDown", 9).Fires("DatabaseInstanceDown", 25).RunAsync();

    [Fact]
    public Task A_database_without_any_metrics_is_told() => Ledger.Series($"kube_namespace_created{{{Space}}}", "1x40")
        .DoesNotFire("DatabaseInstanceDown", 9).Fires("DatabaseInstanceDown", 11).RunAsync();

    [Fact]
    public Task Servers_of_another_database_do_not_count() => Up(Up(Up(Ledger, 1, "1x40"), 2, "1x40"), 3, "0x40")
        .Series($"cnpg_collector_up{{{Space},pod=\"ledger-db-copy-1\"}}", "1x40")
        .Series("cnpg_collector_up{namespace=\"shop-staging\",pod=\"ledger-db-3\"}", "1x40")
        .Fires("DatabaseInstanceDown", 15).RunAsync();

    [Theory]
    [InlineData("79x40", null)]
    [InlineData("81x40", 1)]
    public async Task A_volume_that_is_four_fifths_full_is_told(string used, int? told)
    {
        var test = Ledger.Series($"kubelet_volume_stats_used_bytes{{{Space},persistentvolumeclaim=\"ledger-db-2\"}}", used)
            .Series($"kubelet_volume_stats_capacity_bytes{{{Space},persistentvolumeclaim=\"ledger-db-2\"}}", "100x40")
            .DoesNotFire("DatabaseStorageLow", 10);
        await (told is null ? test.DoesNotFire("DatabaseStorageLow", 30) : test.Fires("DatabaseStorageLow", 30)).RunAsync();
    }

    [Fact]
    public Task A_standby_that_lags_behind_is_told() => Ledger
        .Series($"cnpg_pg_replication_lag{{{Space},pod=\"ledger-db-1\"}}", "0x40")
        .Series($"cnpg_pg_replication_lag{{{Space},pod=\"ledger-db-2\"}}", "10x10 400x10 10x20")
        .DoesNotFire("DatabaseReplicationLag", 9).Fires("DatabaseReplicationLag", 18).DoesNotFire("DatabaseReplicationLag", 30).RunAsync();

    [Fact]
    public Task A_backup_that_failed_is_told_until_a_later_one_succeeds() => Ledger
        .Series($"{Available}{{{Space},pod=\"ledger-db-1\"}}", "300x29 1800x30")
        .Series($"{Failed}{{{Space},pod=\"ledger-db-1\"}}", "0x9 600x50")
        .DoesNotFire("DatabaseBackupFailed", 8).Fires("DatabaseBackupFailed", 20).DoesNotFire("DatabaseBackupFailed", 35).RunAsync();

    [Fact]
    public Task A_backup_older_than_twice_its_interval_is_told() => Ledger
        .Series($"{Available}{{{Space},pod=\"ledger-db-1\"}}", "300x200")
        .DoesNotFire("DatabaseBackupOld", 24).DoesNotFire("DatabaseBackupOld", 60).Fires("DatabaseBackupOld", 90).RunAsync();

    /// <summary>The plugin says 0 until the first one.</summary>
    [Fact]
    public Task A_new_database_has_an_hour_for_its_first_backup() => Ledger
        .Series($"{Available}{{{Space},pod=\"ledger-db-1\"}}", "0x39 2400x10 3000x10 3600x10 4200x10 4800x10 5400x60")
        .DoesNotFire("DatabaseBackupOld", 39).DoesNotFire("DatabaseBackupOld", 90).RunAsync();

    [Fact]
    public Task A_new_database_without_any_backup_is_told() => Ledger
        .Series($"{Available}{{{Space},pod=\"ledger-db-1\"}}", "0x100")
        .Fires("DatabaseBackupOld", 85).RunAsync();

    private static RuleTest Up(RuleTest test, int server, string values) =>
        test.Series($"cnpg_collector_up{{{Space},pod=\"ledger-db-{server}\"}}", values);
}
