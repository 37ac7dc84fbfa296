using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>What <c>-t:PlatformDrill</c> records, and what it refuses.</summary>
public sealed class RecordedDrillTests : IDisposable
{
    private const string Last = "deploy/drills/production/last.yaml";
    private readonly Situation _situation = new Situation().Defaults(Provided.Cnpg).Describe(Provided.Backup);

    public void Dispose() => _situation.Dispose();

    [Fact]
    public void A_good_result_is_recorded_and_a_later_build_leaves_it_alone()
    {
        _situation.Drill(Good());
        _situation.Build();
        _situation.Build(locked: true);

        _situation.Log.Errors.ShouldBeEmpty();
        Recorded().ShouldEndWith($"\"orders-db\": \"{Good()}\"\n");
    }

    [Fact]
    public void A_failure_takes_the_place_of_a_success()
    {
        const string failed =
            "restore-drill failed service=orders environment=production need=orders-db at=2026-02-01T10:00:00Z reason=A page is damaged.";
        _situation.Drill(Good());
        _situation.Drill(failed);

        Recorded().ShouldEndWith($"\"orders-db\": \"{failed}\"\n");
        _situation.Log.Findings.Single(f => f.Code == "PLAT1212").Message.ShouldContain("A page is damaged.");
    }

    [Theory]
    [InlineData("PLAT1213", "ok", "")]
    [InlineData("PLAT1213", "ok", "restored")]
    [InlineData("PLAT1213", "rows=80001", "rows=")]
    [InlineData("PLAT1213", "ok service", "ok\nservice")]
    [InlineData("PLAT1214", "service=orders", "service=payments")]
    [InlineData("PLAT1214", "environment=production", "environment=prod")]
    [InlineData("PLAT1214", "need=orders-db", "need=reports")]
    [InlineData("PLAT1214", "at=2026-01-31", "at=2126-01-31")]
    [InlineData("PLAT1214", "at=2026-01-31", "at=2026-01-30")]
    public void Anything_else_is_refused_and_the_record_stays(string code, string part, string other)
    {
        _situation.Drill(Good());
        _situation.Drill(Good().Replace(part, other, StringComparison.Ordinal));

        _situation.Log.Errors.ShouldHaveSingleItem().ShouldStartWith(code);
        Recorded().ShouldEndWith($"\"orders-db\": \"{Good()}\"\n");
    }

    [Theory]
    [InlineData("orders-db: good\n")]
    [InlineData("orders-db: { result: ok }\n")]
    [InlineData("reports: \"restore-drill failed service=orders environment=production need=orders-db at=2026-01-01T10:00:00Z reason=none\"\n")]
    public void A_record_that_was_edited_is_an_error_at_its_place(string text)
    {
        _situation.Write(Last, text).Drill(Good());

        _situation.Log.Errors.ShouldHaveSingleItem().ShouldStartWith("PLAT1213");
        Recorded().ShouldBe(text);
    }

    [Fact]
    public void The_drill_of_a_database_that_is_gone_is_deleted_and_the_record_stays()
    {
        _situation.Build();
        _situation.Drill(Good());
        File.Exists(_situation.PathOf("deploy/drills/production/restore-orders-db.yaml")).ShouldBeTrue();
        _situation.Describe(Provided.Database).Build();

        File.Exists(_situation.PathOf("deploy/drills/production/restore-orders-db.yaml")).ShouldBeFalse();
        File.Exists(_situation.PathOf(Last)).ShouldBeTrue();
    }

    private string Recorded() => File.ReadAllText(_situation.PathOf(Last));

    private static string Good() =>
        "restore-drill ok service=orders environment=production need=orders-db at=2026-01-31T10:00:00Z schema=none tables=2 " +
        "rows=80001 newest=none archived=000000010000000000000006 seconds=341";
}
