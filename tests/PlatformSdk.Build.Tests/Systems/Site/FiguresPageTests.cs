using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tests.Evaluation;
using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>The pages "Delivery" and "Adoption": what <c>-t:PlatformFigures</c> wrote last.</summary>
public sealed class FiguresPageTests : IDisposable
{
    private const string File = "artifacts/figures/delivery.json";

    private readonly SystemFolder _repository = new();

    public FiguresPageTests() => _repository.Service("orders");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_pages_show_the_figures_of_the_last_run()
    {
        Calculate();

        _repository.Build().Errors.ShouldBeEmpty();

        var delivery = _repository.Read("artifacts/site/delivery.html");
        delivery.ShouldContain("""<span class="big">1</span> <span>deployments to production in a week</span>""");
        delivery.ShouldContain("""<th scope="row"><a href="services/orders.html">orders</a></th>""");
        delivery.ShouldContain("0 (0 %)");
        var adoption = _repository.Read("artifacts/site/adoption.html");
        adoption.ShouldContain("1 of 2 programs");
        adoption.ShouldContain("<li><code>legacy/Legacy.csproj</code></li>");
        adoption.ShouldContain("in production within 30 min of work");
        SiteLinks.Dead(_repository.PathOf("artifacts/site")).ShouldBeEmpty();
    }

    [Fact]
    public void Without_figures_there_are_no_pages_and_they_appear_with_the_next_build_after_a_run()
    {
        _repository.Build();
        System.IO.File.Exists(_repository.PathOf("artifacts/site/delivery.html")).ShouldBeFalse();
        _repository.Read("artifacts/site/index.html").ShouldNotContain("delivery.html");

        Calculate();
        _repository.Build();

        _repository.Read("artifacts/site/index.html").ShouldContain("delivery.html");
        System.IO.File.Delete(_repository.PathOf(File));
        _repository.Build();
        System.IO.File.Exists(_repository.PathOf("artifacts/site/delivery.html")).ShouldBeFalse();
    }

    [Fact]
    public void What_needs_attention_comes_first_and_environments_are_in_the_order_of_promotion()
    {
        _repository.Service("payments");
        _repository.Service("web");
        Calculate();
        static string Figures(int deployments, int failures, int lead) =>
            $$"""
            "deployments": {{deployments}}, "deploymentsPerWeek": 1234.4, "leadTimeMinutes": {{lead}}, "failures": {{failures}},
            "failurePercent": {{failures * 100 / deployments}}
            """;
        static string Service(string name, int patches, string figures) => $$"""
            { "name": "{{name}}", "patches": {{patches}}, "extras": 0, "waivers": 0,
              "environments": [{ "name": "production", "production": true, {{figures}} }] }
            """;
        _repository.Write(File, $$"""
            { "version": 1, "system": "shop", "from": "2026-01-01", "to": "2026-01-02", "days": 2, "history": { "complete": true },
              "production": { {{Figures(2400, 1200, 7)}} },
              "environments": [{ "name": "dev", {{Figures(1, 0, 1)}} }, { "name": "old", {{Figures(1, 0, 1)}} },
                { "name": "production", {{Figures(1, 0, 1)}} }, { "name": "staging", {{Figures(1, 0, 1)}} }],
              "adoption": { "onTheRoad": 1200 },
              "services": [{{Service("orders", 0, Figures(4, 1, 9))}}, {{Service("payments", 2, Figures(4, 3, 1))}},
                {{Service("web", 1, Figures(4, 1, 70))}}] }
            """);

        _repository.Build().Errors.ShouldBeEmpty();

        var delivery = _repository.Read("artifacts/site/delivery.html");
        Order(delivery, "environments/dev.html", "environments/staging.html", "environments/production.html", ">old<");
        var services = delivery[delivery.IndexOf("id=\"services\"", StringComparison.Ordinal)..];
        Order(services, "payments.html", "web.html", "orders.html");
        delivery.ShouldContain("3 (75 %)");
        delivery.ShouldContain("""<span class="big">1,234</span>""");
        var adoption = _repository.Read("artifacts/site/adoption.html");
        Order(adoption, "id=\"versions\"", "id=\"services\"", "payments.html", "web.html", "orders.html");

        static void Order(string text, params string[] words) => words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).ToList()
            .ShouldSatisfyAllConditions(places => places.ShouldNotContain(-1), places => places.ShouldBe(places.Order()));
    }

    [Fact]
    public void A_gap_in_the_history_is_said_on_the_page()
    {
        Calculate();
        _repository.Write(File, """
            { "version": 1, "system": "shop", "from": "2026-01-01", "to": "2026-01-02", "days": 2,
              "history": { "complete": false, "reason": "shallow" }, "adoption": { "onTheRoad": 1 }, "services": [] }
            """);

        _repository.Build().Errors.ShouldBeEmpty();

        _repository.Read("artifacts/site/delivery.html").ShouldContain("The clone was shallow, so they would be wrong.");
        _repository.Read("artifacts/site/adoption.html").ShouldContain("Versions of PlatformSdk");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"version\": 2, \"system\": \"shop\" }")]
    [InlineData("{ \"version\": 1, \"system\": \"other\" }")]
    [InlineData("{ \"version\": 1, \"system\": \"shop\" }")]
    [InlineData("{ \"version\": \"1\", \"system\": 7 }")]
    [InlineData("{ \"version\": 1, \"system\": \"shop\", \"from\": 1, \"to\": {}, \"history\": [], \"adoption\": 3, \"services\": 4 }")]
    [InlineData("{ \"version\": 1, \"version\": 1 }")]
    public void A_file_that_is_no_such_file_is_left_out(string text)
    {
        _repository.Write(File, text);

        _repository.Build().Errors.ShouldBeEmpty();

        System.IO.File.Exists(_repository.PathOf("artifacts/site/delivery.html")).ShouldBeFalse();
    }

    [Fact]
    public void A_hostile_text_in_the_file_stays_text()
    {
        Calculate();
        _repository.Write(File, _repository.Read(File).Replace("legacy/Legacy.csproj", "<b>x</b><script>", StringComparison.Ordinal));

        _repository.Build();

        _repository.Read("artifacts/site/adoption.html").ShouldContain("&lt;b&gt;x&lt;/b&gt;&lt;script&gt;");
    }

    /// <summary>A repository of one week with one release.</summary>
    private void Calculate()
    {
        Directory.Delete(_repository.PathOf(".git"), recursive: true);
        _repository.Write("legacy/Legacy.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");
        Git.Run(_repository.Root, "init", "--quiet");
        Git.Run(_repository.Root, "add", "--all");
        Git.At(_repository.Root, "2026-03-02 08:00", null, "commit", "--quiet", "-m", "Begin");
        _repository.Write("orders/deploy/releases/production.yaml", "tag: \"1\"\n");
        Git.Run(_repository.Root, "add", "--all");
        Git.At(_repository.Root, "2026-03-02 08:20", null, "commit", "--quiet", "-m", "Release");
        var project = ProjectItems.Of(_repository.PathOf("system"), ("Today", "2026-03-08"));
        project.ItemSpec = _repository.PathOf("system/System.csproj");
        new PlatformFigures { BuildEngine = new BuildLog(), Project = project, SystemName = "shop", Days = "90" }.Execute().ShouldBeTrue();
    }
}
