using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>How often services are released, how long a change takes, how many releases fail, and how long that lasts.</summary>
internal static class DeliveryPage
{
    private const string Rules = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/delivery-figures.md";

    private static readonly Column[] s_figures =
    [
        new("Deployments", true), new("In a week", true), new("Lead time", true), new("Failed", true), new("Time to restore", true),
    ];

    internal static void Write(HtmlWriter html, SitePage page)
    {
        var figures = page.Site.Figures!;
        Period(html, figures);
        if (figures.Production is not { } production)
        {
            html.Write($"""<p class="alert"><strong>There are no figures of delivery.</strong> {Why(figures.Gap)}</p>{"\n"}""");
            return;
        }

        Words.Tiles(html, Tiles(production));
        html.Write($"<h2>By environment</h2>\n");
        var environments = figures.Environments.OrderBy(one => Order(page, one.Environment));
        Table.Write(html, "Figures by environment", ["Environment", .. s_figures], environments, one =>
        {
            html.Write($"<tr><th scope=\"row\">{Environment(page, one.Environment)}</th>");
            Cells(html, one.Figures);
        });
        html.Write($"""<section id="services" aria-labelledby="services-title"><h2 id="services-title">By service, in production</h2>{"\n"}""");
        var released = figures.Services.SelectMany(service => service.Environments.Where(one => one.IsProduction)
            .Select(one => (service.Name, one.Environment, one.Figures)))
            .OrderByDescending(one => one.Figures.FailurePercent).ThenByDescending(one => one.Figures.LeadTime)
            .ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => Order(page, one.Environment)).ToList();
        if (released.Count == 0)
            html.Write($"""<p class="empty">Nothing was released to production.</p>{"\n"}""");
        else
        {
            html.Write($"<p>Those whose deployments fail most come first, then those whose changes take longest.</p>\n");
            Table.Write(html, "Figures by service", ["Service", "Environment", .. s_figures], released, one =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(one.Name)}</th><td>{Environment(page, one.Environment)}</td>");
                Cells(html, one.Figures);
            });
        }

        html.Write($"</section>\n");
    }

    internal static void Period(HtmlWriter html, SiteFigures figures) => html.Write(
        $"""<p class="summary">{figures.From} to {figures.To}, by <a href="{Rules}" rel="noreferrer">these rules</a>.</p>{"\n"}""");

    /// <summary>Minutes as people say them: 45 min, 5.5 h, 12 d.</summary>
    internal static string Duration(int? minutes) => minutes switch
    {
        null => "",
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
        < 48 * 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes.Value / 60m:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes.Value / 1440m:0.#} d"),
    };

    /// <summary>The place in the order of promotion; an environment that is gone comes last.</summary>
    private static int Order(SitePage page, string environment) => page.Site.Environments.TakeWhile(one => one != environment).Count();

    private static HtmlWriter.Part Environment(SitePage page, string name) =>
        page.Site.Environments.Contains(name) ? page.Environment(name) : page.Link(null, name);

    private static void Cells(HtmlWriter html, SiteDelivery one)
    {
        html.Write($"<td class=\"number\">{Words.Number(one.Deployments)}</td>");
        html.Write($"<td class=\"number\">{Words.Number(one.PerWeek)}</td>");
        html.Write($"<td class=\"number\">{Duration(one.LeadTime)}</td><td class=\"number\">");
        if (one.FailurePercent is { } percent)
            html.Write($"{Words.Number(one.Failures)} ({percent} %)");
        html.Write($"</td><td class=\"number\">{Duration(one.RestoreTime)}</td></tr>\n");
    }

    private static IEnumerable<(string Tone, string Address, string Value, string Text)> Tiles(SiteDelivery one)
    {
        yield return ("plain", "#services", Words.Number(one.PerWeek), "deployments to production in a week");
        yield return ("plain", "#services", Known(Duration(one.LeadTime)), "lead time for changes, median");
        yield return ("plain", "#services",
            one.FailurePercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.#} %") : "–", "of deployments failed");
        yield return ("plain", "#services", Known(Duration(one.RestoreTime)), "time to restore, median");
    }

    internal static string Known(string text) => text.Length == 0 ? "–" : text;

    private static string Why(string? gap) => gap switch
    {
        "shallow" => "The clone was shallow, so they would be wrong.",
        "no-git" => "Git was not on the PATH.",
        "no-repository" => "The folder was in no git repository.",
        _ => "Git could not read the history.",
    };
}
