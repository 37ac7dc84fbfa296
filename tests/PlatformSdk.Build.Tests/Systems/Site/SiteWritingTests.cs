namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>When the site is written, and what is never touched.</summary>
public sealed class SiteWritingTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public SiteWritingTests()
    {
        _repository.Service("orders");
        _repository.Service("billing");
    }

    private string Home => _repository.PathOf("artifacts/site/index.html");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_log_names_the_first_page_once_and_git_ignores_the_folder()
    {
        _repository.Build().Messages.ShouldContain($"  System.csproj -> {Home.Replace('\\', '/')}");
        _repository.Build().Messages.ShouldNotContain(line => line.Contains("artifacts/site/index.html", StringComparison.Ordinal)
            && line.StartsWith("  System", StringComparison.Ordinal));

        _repository.Read("artifacts/site/.gitignore").ShouldEndWith("\n*\n");
    }

    [Fact]
    public void Only_pages_that_change_are_written_and_those_of_a_service_that_is_gone_are_deleted()
    {
        _repository.Build();
        var before = Directory.GetFiles(Path.GetDirectoryName(Home)!, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => (File.GetLastWriteTimeUtc(file), File.ReadAllText(file)));
        foreach (var file in before.Keys)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        _repository.Service("orders", "title: Orders of the shop\n");
        _repository.Build();

        before.Keys.Where(file => File.GetLastWriteTimeUtc(file) != DateTime.UnixEpoch).Select(file => Path.GetFileName(file)).Order()
            .ShouldBe(["index.html", "orders.html", "scorecards.html", "team-orders.html"]);

        Directory.Delete(_repository.PathOf("billing"), recursive: true);
        _repository.Write("artifacts/site/CNAME", "shop.example.com\n");
        _repository.Build();
        File.Exists(_repository.PathOf("artifacts/site/services/billing.html")).ShouldBeFalse();
        File.Exists(_repository.PathOf("artifacts/site/CNAME")).ShouldBeTrue("a person put it there");
    }

    [Fact]
    public void A_deleted_page_comes_back()
    {
        _repository.Build();
        File.Delete(Home);

        _repository.Build();

        File.Exists(Home).ShouldBeTrue();
    }

    [Fact]
    public void Locked_mode_writes_it_because_nothing_of_it_is_committed()
    {
        _repository.Build();
        Directory.Delete(_repository.PathOf("artifacts"), recursive: true);

        _repository.Build(locked: true).Errors.ShouldBeEmpty();

        File.Exists(Home).ShouldBeTrue();
    }

    [Fact]
    public void The_same_services_give_the_same_bytes()
    {
        _repository.Build();
        var first = File.ReadAllBytes(Home);
        Directory.Delete(_repository.PathOf("artifacts"), recursive: true);
        _repository.Build();

        File.ReadAllBytes(Home).ShouldBe(first);
    }

    [Theory]
    [InlineData("<h1>Ours</h1>")]
    [InlineData("<!doctype html>\n<!-- Generated from platform.yaml by PlatformSdk; … System: finance. -->\n")]
    public void The_page_of_a_person_or_of_another_system_stays_and_is_reported(string page)
    {
        _repository.Write("artifacts/site/index.html", page);

        _repository.Build().Findings.ShouldContain(one => one.Code == "PLAT2503");

        File.ReadAllText(Home).ShouldBe(page);
        File.Exists(_repository.PathOf("artifacts/site/site.css")).ShouldBeFalse();
    }

    [Fact]
    public void It_can_be_elsewhere_or_nowhere()
    {
        _repository.Build(site: "false");
        Directory.Exists(_repository.PathOf("artifacts")).ShouldBeFalse();

        _repository.Build(siteFolder: "../public");
        File.Exists(_repository.PathOf("public/index.html")).ShouldBeTrue();

        _repository.Build(site: "flase").Errors.ShouldContain(line => line.Contains("PlatformSite is 'flase'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed()
    {
        using var elsewhere = new PlatformSdk.Testing.TemporaryFolder();
        Directory.CreateDirectory(elsewhere.PathOf("target"));
        Directory.CreateSymbolicLink(_repository.PathOf("artifacts"), elsewhere.PathOf("target"));

        _repository.Build();

        Directory.EnumerateFileSystemEntries(elsewhere.PathOf("target")).ShouldBeEmpty();
    }

    /// <summary>Such as a page that another program holds open on Windows. A folder fails for root too.</summary>
    [Fact]
    public void A_page_that_cannot_be_replaced_takes_back_those_before_it()
    {
        _repository.Build();
        var page = _repository.PathOf("artifacts/site/services/orders.html");
        File.Delete(page);
        Directory.CreateDirectory(Path.Combine(page, "notes"));
        var before = Pages();
        Directory.Delete(_repository.PathOf("billing"), recursive: true);
        _repository.Service("orders", "title: Orders of the shop\n");

        _repository.Build().Findings.Select(one => (one.Code, one.File)).ShouldBe([("PLAT2003", page)]);

        Pages().ShouldBe(before);
        Directory.Delete(page, recursive: true);
        _repository.Build().Findings.ShouldBeEmpty();
        File.ReadAllText(Home).ShouldContain("Orders of the shop");
        Pages().Keys.ShouldNotContain(file => file.EndsWith("billing.html") || file.EndsWith(".tmp"));
    }

    private SortedDictionary<string, string> Pages() => new(Directory.GetFiles(_repository.PathOf("artifacts"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, File.ReadAllText));
}
