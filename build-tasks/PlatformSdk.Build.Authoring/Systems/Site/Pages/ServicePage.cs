using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>One service: what it is, what it needs, who needs it, where it runs, and how well.</summary>
internal static class ServicePage
{
    private const int MostMissing = 8;

    internal static void Write(HtmlWriter html, SitePage page, SiteService service)
    {
        if (service.IsDeprecated)
            Retirement.Alert(html, service, page.Site.Today);
        if (service.Settings.Summary is { } summary)
            html.Write($"""<p class="summary">{summary}</p>{"\n"}""");
        Facts(html, page, service);
        // To add a section: its method or its file, its line here.
        ServiceNeeds.Write(html, page, service);
        ServiceImpact.Write(html, page, service);
        Environments(html, page, service);
        Scorecard(html, service);
        Apis(html, service);
        if (service.Source.Model.Written.Waivers.Count > 0)
        {
            html.Write($"<h2>Waivers</h2>\n");
            WaiversPage.Write(html, page, [service]);
        }
    }

    private static void Facts(HtmlWriter html, SitePage page, SiteService service)
    {
        html.Write($"""<dl class="facts">{"\n"}""");
        Fact("owner", page.Team(service.Owner));
        Fact("name", Text(service.Name));
        Fact("kind", Text(service.Kind));
        Fact("tier", Words.Tier(service));
        Fact("lifecycle", Words.Lifecycle(page, service));
        if (service.Scorecard is { } card)
            Fact("scorecard", Words.Level(card.Overall));
        if (SiteCosts.Words(service.Costs) is { Length: > 0 } cost)
            Fact("likely cost of a month", Text(cost));
        if (service.Settings.CostCenter is { } center)
            Fact("cost center", Text(center));
        if (service.Settings.Repository is { } repository)
            Fact("source", External(repository.Url, repository.ToString()));
        if (service.Settings.Runbook.Url is { } runbook)
            Fact("runbook", External(runbook.Text, runbook.Text));
        Fact("folder", Text(service.Indexed.Path.Length == 0 ? "./" : service.Indexed.Path));
        html.Write($"</dl>\n");

        void Fact(string name, HtmlWriter.Part value) => html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    private static void Environments(HtmlWriter html, SitePage page, SiteService service)
    {
        html.Write($"<h2>Environments</h2>\n");
        Table.Write(html, "Environments of the service",
            ["Environment", "Version", "Commit", "Namespace", "Address", "Objective", new Column("Likely cost", true)],
            page.Site.Environments.Where(one => service.In(one) is not null && service.Indexed.In(one) is not null), one =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Environment(one)}{Freezes.Below(page, service, one)}</th>");
                EnvironmentPage.Cells(html, service.In(one)!, service.Indexed.In(one)!);
                html.Write($"</tr>\n");
            });
    }

    private static void Scorecard(HtmlWriter html, SiteService service)
    {
        if (service.Scorecard is not { } card)
            return;
        html.Write($"<h2>Scorecard</h2>\n");
        ScorecardSection.Areas(html, card);
        if (card.Next is not { } next || card.MissingFor(next) is not { Count: > 0 } missing)
            return;
        html.Write($"<h3>What is missing for {next}</h3>\n");
        Table.Write(html, "Missing checks", ["Level", "Check", "How to get it"], missing.Take(MostMissing), check =>
        {
            html.Write($"<tr><td>{Words.Level(check.Level)}</td><td class=\"text\"><strong>{check.Title}</strong><br><code>{check.Id}</code></td>");
            html.Write($"<td class=\"text\">{check.How}</td></tr>\n");
        });
        if (missing.Count > MostMissing)
            html.Write($"<p>And {missing.Count - MostMissing} more. To list all: <code>dotnet build -t:PlatformReport</code> in its folder.</p>\n");
    }

    private static void Apis(HtmlWriter html, SiteService service)
    {
        var (apis, links) = (service.Indexed.Apis, service.Settings.Links);
        if (apis.Count + links.Count == 0)
            return;
        html.Write($"<h2>APIs and links</h2>\n<ul>\n");
        html.Each(apis, api => html.Write($"<li>{api.Name} ({Choice.Word(api.Type)})</li>\n"));
        html.Each(links, link => html.Write($"<li>{External(link.Url.Text, link.Title)}</li>\n"));
        html.Write($"</ul>\n");
    }

    private static HtmlWriter.Part Text(string text) => html => html.Write($"{text}");

    private static HtmlWriter.Part External(string address, string text) => html =>
    {
        if (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal))
            html.Write($"<a href=\"{address}\" rel=\"noreferrer\">{text}</a>");
        else
            html.Write($"{text}");
    };
}
