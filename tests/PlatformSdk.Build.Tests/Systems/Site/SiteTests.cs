using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>What the pages contain.</summary>
public sealed partial class SiteTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Every_link_of_the_sample_leads_to_a_file_and_a_place_that_exist()
    {
        using var folder = new TemporaryFolder();
        SiteSamples.OfShop(folder.PathOf("site"));

        SiteLinks.Pages(folder.PathOf("site")).Select(page => Path.GetRelativePath(folder.PathOf("site"), page).Replace('\\', '/'))
            .ShouldBe(["costs.html", "dependencies.html", "environments.html", "environments/dev.html", "environments/production.html",
                "environments/staging.html", "impact.html", "index.html", "objectives.html", "scorecards.html", "services/orders.html",
                "services/payments.html", "services/receipts.html", "services/settlement.html", "teams.html", "teams/team-checkout.html",
                "teams/team-payments.html", "waivers.html"], ignoreOrder: true);
        SiteLinks.Dead(folder.PathOf("site")).ShouldBeEmpty();
    }

    [Fact]
    public void With_1000_services_every_page_is_below_1_MB_and_no_link_is_dead()
    {
        SiteSamples.OfMany(_repository, 1_000);
        _repository.Build().Errors.ShouldBeEmpty();
        var site = _repository.PathOf("artifacts/site");

        var pages = SiteLinks.Pages(site);

        pages.Count.ShouldBeGreaterThan(1_000);
        pages.Where(page => new FileInfo(page).Length > 1_000_000).ShouldBeEmpty();
        SiteLinks.Dead(site).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(site, "dependencies.html")).ShouldContain("<h2>By team</h2>");
    }

    [Fact]
    public void A_hostile_text_stays_text_on_every_page()
    {
        SiteSamples.OfHostile(_repository);
        _repository.Build().Errors.ShouldBeEmpty();

        foreach (var page in SiteLinks.Pages(_repository.PathOf("artifacts/site")))
        {
            var text = File.ReadAllText(page);
            text.ShouldNotContain("<b>");
            text.ShouldNotContain("\u202E");
            Scripts().Count(text).ShouldBeLessThanOrEqualTo(1, page);
            text.Split("<!--").Length.ShouldBe(2, page);
        }

        _repository.Read("artifacts/site/services/orders.html").ShouldContain("&lt;/script&gt;&lt;b&gt;x&lt;/b&gt; &quot;&#39; onload=alert(1)");
        _repository.Read("artifacts/site/services/orders.html").ShouldContain("[U+202E]evil");
    }

    [Fact]
    public void A_service_shows_who_fails_with_it_and_who_loses_a_part()
    {
        _repository.Service("ledger");
        _repository.Service("orders", "needs: { ledger: { type: service } }\n");
        _repository.Service("web", "needs: { orders: { type: service, optional: true } }\n");
        _repository.Build();

        var page = _repository.Read("artifacts/site/services/ledger.html");

        page.ShouldContain("Fail too <span class=\"count\">1</span>");
        page.ShouldContain("Lose a part <span class=\"count\">1</span>");
        page.ShouldContain("Teams to tell first: <a href=\"../teams/team-orders.html\">team-orders</a>, "
            + "<a href=\"../teams/team-web.html\">team-web</a>.");
        page.ShouldContain("<a href=\"../services/orders.html\"><path class=\"line\"", Case.Sensitive, "the diagram can be followed");
    }

    [Fact]
    public void The_release_files_show_what_runs_where()
    {
        _repository.Service("orders");
        _repository.Write("orders/deploy/releases/dev.yaml",
            "tag: \"1.1.0\"\nversion: \"1.1.0\"\ncommit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n");
        _repository.Write("orders/deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        _repository.Build();

        _repository.Read("artifacts/site/environments/dev.html").ShouldContain("<td>1.1.0</td><td><code>4b825dc642cb</code></td>");
        _repository.Read("artifacts/site/environments.html").ShouldContain("1.0.0 <span class=\"badge warning\">differs from dev</span>");
    }

    [Fact]
    public void Names_that_no_file_system_takes_and_owners_with_kinds_have_pages()
    {
        _repository.Service("con");
        _repository.Write("aux/platform.yaml",
            "apiVersion: platform-sdk/v1\nkind: worker\nname: printer\nowner: \"user:finance/Ada\"\nsystem: shop\n"
            + "needs: { con: { type: service } }\n");
        _repository.Build().Errors.ShouldBeEmpty();

        File.Exists(_repository.PathOf("artifacts/site/services/~con.html")).ShouldBeTrue();
        File.Exists(_repository.PathOf("artifacts/site/teams/user~finance~ada.html")).ShouldBeTrue();
        SiteLinks.Dead(_repository.PathOf("artifacts/site")).ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_and_services_of_other_systems_are_drawn()
    {
        _repository.Service("a", "environments: { dev: {} }\nneeds:\n  b: { type: service, optional: true }\n"
            + "  ledger: { type: service, optional: true, namespace: finance-dev }\n  nowhere: { type: service }\n");
        _repository.Service("b", "environments: { dev: {} }\nneeds: { a: { type: service, optional: true } }\n");
        _repository.Service("ledger", system: "finance");
        _repository.Build().Errors.ShouldHaveSingleItem().ShouldContain("nowhere");

        var page = _repository.Read("artifacts/site/dependencies.html");

        page.ShouldContain("system finance");
        page.ShouldContain("unknown");
        File.Exists(_repository.PathOf("artifacts/site/services/ledger.html")).ShouldBeFalse("it is described in the site of its own system");
    }

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();
}
