namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>What ends and what may not change: both are asked before a release.</summary>
public sealed class EndsAndFreezesTests : IDisposable
{
    private const string Freezes = """
        apiVersion: platform-sdk/v1
        environments: { dev: {}, staging: {}, production: {} }
        freezes:
          - { from: "2026-11-20T17:00+01:00", to: 2026-11-29, environments: [production], reason: "Black <b>Friday</b>" }
          - { from: 2026-12-18, to: 2027-01-03, environments: [staging, production], reason: Christmas trade }
          - { from: 2026-01-01, to: 2026-01-03, environments: [production], reason: New Year }

        """;

    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_environments_have_the_freezes_that_are_not_over_with_their_times_and_reasons()
    {
        _repository.Write("platform.defaults.yaml", Freezes);
        _repository.Service("orders");
        _repository.Build().Errors.ShouldBeEmpty();

        var page = Page("environments.html");

        page.ShouldContain("production</a> <span class=\"badge warning\">frozen</span></li>");
        page.ShouldContain("staging</a></li>", Case.Sensitive, "the freeze has not begun");
        page.ShouldContain("<td>2026-11-20 16:00 UTC</td><td>2026-11-30 00:00 UTC</td>"
            + "<td class=\"text\">Black &lt;b&gt;Friday&lt;/b&gt;</td><td>all</td>");
        page.ShouldContain("<td>2026-12-18 00:00 UTC</td><td>2027-01-04 00:00 UTC</td><td class=\"text\">Christmas trade</td><td>all</td>");
        page.ShouldNotContain("New Year");
        Page("environments/production.html").ShouldContain("<strong>Frozen until 2026-11-30 00:00 UTC:</strong> Black");
        Page("environments/staging.html").ShouldNotContain("Frozen until");
        Page("environments/staging.html").ShouldContain("Christmas trade");
        Page("environments/dev.html").ShouldNotContain("Freezes");
        Page("index.html").ShouldContain("<span class=\"big\">frozen</span> <span>production</span>");
    }

    [Fact]
    public void A_service_has_the_freezes_of_its_environments()
    {
        _repository.Write("platform.defaults.yaml", Freezes);
        _repository.Service("orders");
        _repository.Build().Errors.ShouldBeEmpty();

        var page = Page("services/orders.html");

        page.ShouldContain("production</a> <span class=\"badge warning\">frozen</span><br><span class=\"why\">from 2026-11-20 16:00 UTC "
            + "to 2026-11-30 00:00 UTC: Black &lt;b&gt;");
        page.ShouldContain("staging</a><br><span class=\"why\">frozen from 2026-12-18 00:00 UTC to 2027-01-04 00:00 UTC: Christmas trade</span>");
    }

    [Fact]
    public void A_freeze_of_one_folder_names_the_services_that_it_holds_for()
    {
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nenvironments: { dev: {}, production: {} }\n");
        _repository.Service("orders");
        _repository.Service("payments");
        _repository.Write("payments/platform.defaults.yaml", Freezes.Replace("staging, ", "", StringComparison.Ordinal)
            .Replace(" staging: {},", "", StringComparison.Ordinal));
        _repository.Build().Errors.ShouldBeEmpty();

        Page("environments.html").ShouldContain("Christmas trade</td><td><a href=\"services/payments.html\">payments</a></td>");
        Page("services/orders.html").ShouldNotContain("frozen");
    }

    [Theory]
    [InlineData("2026-11-26", "until 2027-06-30", "It is removed on 2027-06-30.")]
    [InlineData("2027-06-29", "until 2027-06-30", "It is removed on 2027-06-30.")]
    [InlineData("2027-06-30", "due since 2027-06-30", "It was to be removed on 2027-06-30.")]
    public void A_service_shows_the_day_on_which_it_is_removed_and_so_do_its_callers(string today, string words, string sentence)
    {
        _repository.Service("ledger", "lifecycle: deprecated\nretire: 2027-06-30\n");
        _repository.Service("orders", "needs: { ledger: { type: service } }\n");
        _repository.Build(today: today).Errors.ShouldAllBe(error => error.StartsWith("PLAT2411", StringComparison.Ordinal));

        Page("services/ledger.html").ShouldContain($"<strong>Deprecated.</strong> {sentence}");
        Page("services/ledger.html").ShouldContain($"<dd><span class=\"badge warning\">deprecated</span> {words}</dd>");
        foreach (var page in new[] { "index.html", "teams/team-ledger.html", "services/orders.html" })
            Page(page).ShouldContain($"<span class=\"badge warning\">deprecated</span> {words}</td>", Case.Sensitive, page);
    }

    [Fact]
    public void A_deprecated_service_without_a_day_says_only_that()
    {
        _repository.Service("ledger", "lifecycle: deprecated\n");
        _repository.Build();

        Page("services/ledger.html").ShouldContain("<strong>Deprecated.</strong> Do not add a call of it");
    }

    private string Page(string name) => _repository.Read($"artifacts/site/{name}");
}
