using PlatformSdk.Build.Rendering.Monitoring.Alerts;
using PlatformSdk.Monitoring.Tests.Live.Support;
using PlatformSdk.Testing.Html;

namespace PlatformSdk.Monitoring.Tests.Documentation;

/// <summary>The documentation that a build derives, as readers of TechDocs meet it.</summary>
public sealed class SiteTests
{
    [Theory]
    [InlineData("orders")]
    [InlineData("settlement")]
    public async Task The_site_is_built_without_a_warning_and_no_link_of_it_leads_nowhere(string service)
    {
        using var site = new Site((service == "orders" ? Sample.Service : Sample.Job).Files);

        var outcome = await site.BuildAsync();

        outcome.ExitCode.ShouldBe(0, outcome.Output + outcome.Error);
        site.Pages.Where(page => page != "404.html").ShouldBe(["index.html", "reference.html", "runbook.html"]);
        foreach (var page in site.Pages.Where(page => page != "404.html"))
            Dead(site, page).ShouldBeEmpty(page);
    }

    [Fact]
    public async Task The_site_has_an_anchor_for_every_alert_where_the_alert_leads()
    {
        using var site = new Site(Sample.Service.Files);
        (await site.BuildAsync()).ExitCode.ShouldBe(0);

        var anchors = site.Html("runbook.html").Values("id");

        AllAlerts.AlertsFor(Sample.Service.Production).Select(a => AlertNames.Anchor(a.Alert.Name)).Except(anchors).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_site_shows_the_teams_own_pages_beside_ours()
    {
        using var site = new Site(Sample.Service.Files);
        site.Write("docs/howto/refund.md", "# How to refund\n\nSee the [runbook](../runbook.md#nopodready).\n");

        (await site.BuildAsync()).ExitCode.ShouldBe(0);

        Links(site.Html("index.html")).ShouldContain("howto/refund.html");
        Dead(site, "howto/refund.html").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_site_is_not_built_with_a_dead_link()
    {
        using var site = new Site(Sample.Service.Files);
        site.Write("docs/lost.md", "[nowhere](nowhere.md)\n");

        (await site.BuildAsync()).ExitCode.ShouldNotBe(0, "a strict build is what the other tests rely on");
    }

    [Fact]
    public async Task The_site_shows_commands_of_the_runbook_as_they_are_to_be_pasted()
    {
        using var site = new Site(Sample.Service.Files);
        (await site.BuildAsync()).ExitCode.ShouldBe(0);

        var page = site.Html("runbook.html");
        var commands = page.All("pre > code").Select(code => code.TextContent.TrimEnd('\n')).ToList();

        commands.ShouldContain("kubectl -n \"$NAMESPACE\" rollout undo deployment/orders");
        // Several commands may share a block; none is broken over lines.
        commands.Where(block => block.Contains('\n')).SelectMany(block => block.Split('\n'))
            .ShouldAllBe(line => line.StartsWith("kubectl ", StringComparison.Ordinal) || line.StartsWith("curl ", StringComparison.Ordinal)
                || line.StartsWith("# ", StringComparison.Ordinal));
        // None of them is left in the text around it.
        foreach (var code in page.All("pre > code"))
            code.Parent!.RemoveChild(code);
        page.Text.ShouldNotContain("kubectl");
    }

    /// <summary>Links within the site without a file or without an anchor.</summary>
    private static IEnumerable<string> Dead(Site site, string page)
    {
        var folder = new Uri(new Uri("http://site/"), page);
        foreach (var link in Links(site.Html(page)).Where(link => !link.Contains("://", StringComparison.Ordinal) && link != "#"))
        {
            var target = new Uri(folder, link);
            var file = target.AbsolutePath[1..] is { Length: > 0 } path && path[^1] != '/' ? path : target.AbsolutePath[1..] + "index.html";
            var anchor = target.Fragment.TrimStart('#');
            if (!site.Has(file)
                || (anchor.Length > 0 && file.EndsWith(".html", StringComparison.Ordinal) && !site.Html(file).Values("id").Contains(anchor)))
                yield return link;
        }
    }

    private static IEnumerable<string> Links(Page page) => page.Values("href").Concat(page.Values("src")).Where(link => link.Length > 0);
}
