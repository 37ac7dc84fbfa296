namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>A ScheduledBackup has six fields, seconds first: five would be a backup at another time.</summary>
public class BackupScheduleTests
{
    [Theory]
    [InlineData("5m", "0 */5 * * * *")]
    [InlineData("30m", "0 */30 * * * *")]
    [InlineData("60m", "0 0 * * * *")]
    [InlineData("1h", "0 0 * * * *")]
    [InlineData("2h", "0 0 0-23/2 * * *")]
    [InlineData("6h", "0 0 2-23/6 * * *")]
    [InlineData("8h", "0 0 2-23/8 * * *")]
    [InlineData("12h", "0 0 2-23/12 * * *")]
    [InlineData("24h", "0 0 2 * * *")]
    [InlineData("1d", "0 0 2 * * *")]
    [InlineData("7d", "0 0 2 * * 0")]
    [InlineData("1w", "0 0 2 * * 0")]
    public void An_interval_becomes_a_schedule(string every, string schedule) =>
        Provided.In("dev", $"needs: {{ db: {{ type: postgres, backup: {{ every: {every} }} }} }}\n")!.Backup!.Schedule.ShouldBe(schedule);

    [Theory]
    [InlineData("1d", "1d")]
    [InlineData("48h", "2d")]
    [InlineData("14d", "14d")]
    [InlineData("4w", "28d")]
    public void A_retention_becomes_days(string keep, string days) => Provided.File("deploy/dev/database-object-store.yaml",
        $"needs: {{ db: {{ type: postgres, backup: {{ keep: {keep} }} }} }}\n").ShouldContain($"retentionPolicy: \"{days}\"");
}
