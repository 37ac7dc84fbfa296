namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>A database leaves in two releases: one that announces it and takes its protection away, one that removes it after the date.</summary>
public sealed class RetireTests : IDisposable
{
    private const string Defaults = "platform.defaults.yaml";

    private readonly Project _project = new(Run.Head + Provided.Backup);

    public RetireTests()
    {
        _project.Write(Defaults, Provided.Defaults(Provided.Cnpg));
        _project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        Build("2027-01-01");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_first_release_takes_the_protection_away_and_tells_the_catalog()
    {
        Cluster.ShouldContain("Prune=false,Delete=false");

        Announce();

        Build("2027-01-02").ShouldBeEmpty();
        Cluster.ShouldNotContain("Prune=false");
        _project.Read("deploy/production/database-object-store.yaml").ShouldNotContain("Prune=false");
        _project.Read("catalog-info.yaml").ShouldContain("platform-sdk.dev/retire: \"2027-01-31\"");
    }

    [Theory]
    [InlineData("2027-01-02", "PLAT2200")]
    [InlineData("2027-01-30", "PLAT2200")]
    [InlineData("2027-01-31", "")]
    [InlineData("2028-01-01", "")]
    public void The_second_release_removes_it_from_the_date_on(string today, string code)
    {
        Announce();
        Build("2027-01-02");
        _project.Write("platform.yaml", Run.Head);

        var errors = Build(today).Where(c => c != "PLAT2202").ToList();

        errors.ShouldBe(code.Length == 0 ? [] : [code]);
        File.Exists(_project.PathOf("deploy/production/database-cluster.yaml")).ShouldBe(code.Length > 0);
    }

    [Fact]
    public void Without_an_announcement_it_stays_an_error()
    {
        _project.Write("platform.yaml", Run.Head);

        Build("2027-06-01").ShouldContain("PLAT2007");
        Cluster.ShouldContain("orders-orders-db");
    }

    [Fact]
    public void A_platform_team_that_stops_providing_it_reads_what_stays_in_the_cluster()
    {
        _project.Write(Defaults, Provided.Defaults(""));
        _project.Write("platform.yaml", Run.Head + Provided.Database);

        Build("2027-06-01").ShouldBe(["PLAT2202"]);
    }

    private string Cluster => _project.Read("deploy/production/database-cluster.yaml");

    private void Announce() => _project.Write("platform.yaml",
        Run.Head + Provided.Backup.Replace("postgres,", "postgres, retire: \"2027-01-31\",", StringComparison.Ordinal));

    private List<string> Build(string today) =>
        [.. _project.Build(defaults: Defaults, today: today).Findings.Select(f => f.Code.Id).Distinct()];
}
