namespace PlatformSdk.Postgres.Tests;

/// <summary>
/// A restore drill on a real server: a backup and its archived changes are restored and checked by the script that a build renders. A damaged backup
/// is reported, never called good.
/// </summary>
public sealed class RestoreDrillTests(RestoredBackup backup) : IClassFixture<RestoredBackup>
{
    private static readonly Dictionary<string, (Action<RestoredBackup, string, string> Damage, string Reason)> s_damages = new()
    {
        ["a truncated file of changes"] = ((b, _, archive) => Truncate(Path.Combine(archive, b.Changes.File), 1_000_000), "was not restored"),
        ["a missing file of changes"] = ((b, _, archive) => File.Delete(Path.Combine(archive, b.Changes.File)), "The recovery ended early"),
        ["a flipped byte in the changes"] =
            ((b, _, archive) => Overwrite(Path.Combine(archive, b.Changes.File), b.Changes.Offset, 100), "The recovery ended early"),
        ["a missing file of a table"] = ((b, copy, _) => File.Delete(Path.Combine(copy, b.Table)), "missing or too short: customers"),
        ["an empty file of a table"] = ((b, copy, _) => Truncate(Path.Combine(copy, b.Table), 0), "missing or too short: customers"),
        ["a flipped byte in a table"] =
            ((b, copy, _) => Overwrite(Path.Combine(copy, b.Table), 100_000, 1), "A page is damaged. ERROR: invalid page"),
        ["a flipped byte in an index"] =
            ((b, copy, _) => Overwrite(Path.Combine(copy, b.Index), 100_000, 1), "A page is damaged. ERROR: invalid page"),
        ["pages that were never written"] = ((b, copy, _) => Overwrite(Path.Combine(copy, b.Table), 0, 1500 * 8192, 0), "customers has 2000 rows"),
        ["an empty backup"] = ((_, copy, _) => Empty(copy), "was not restored"),
        ["a backup without its control file"] = ((_, copy, _) => File.Delete(Path.Combine(copy, "global/pg_control")), "was not restored"),
    };

    public static TheoryData<string> Damages => [.. s_damages.Keys];

    [Fact]
    public async Task A_backup_that_restores_is_called_good_in_one_line()
    {
        var outcome = await backup.DrillAsync((_, _) => { });

        outcome.Output.ShouldMatch("\\Arestore-drill ok service=orders environment=production need=orders-db at=[-0-9TZ:]{20} "
            + "schema=20260101000000_Init tables=3 rows=40001 newest=20[-0-9TZ:]{18} archived=[0-9A-F]{24} seconds=[0-9]+\n\\z");
        (outcome.ExitCode, outcome.Error).ShouldBe((0, ""));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_backup_is_reported_in_one_line(string damage)
    {
        var (apply, reason) = s_damages[damage];

        var outcome = await backup.DrillAsync((copy, archive) => apply(backup, copy, archive));

        outcome.Output.ShouldMatch(
            "\\Arestore-drill failed service=orders environment=production need=orders-db at=[-0-9TZ:]{20} reason=[^\n]+\n\\z");
        outcome.Output.ShouldContain(reason);
        (outcome.ExitCode, outcome.Error).ShouldBe((1, ""));
    }

    private static void Truncate(string file, long length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }

    private static void Overwrite(string file, long offset, int count, byte value = 0x55)
    {
        using var stream = File.OpenWrite(file);
        stream.Seek(offset, SeekOrigin.Begin);
        stream.Write(Enumerable.Repeat(value, count).ToArray());
    }

    private static void Empty(string folder)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }
}
