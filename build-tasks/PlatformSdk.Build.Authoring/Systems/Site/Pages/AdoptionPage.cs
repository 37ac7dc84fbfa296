using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>How many programs use the platform, which versions, and where they leave its path.</summary>
internal static class AdoptionPage
{
    internal static void Write(HtmlWriter html, SitePage page)
    {
        var figures = page.Site.Figures!;
        DeliveryPage.Period(html, figures);
        Words.Tiles(html, Tiles(figures.Adoption));
        html.Write($"""<section id="versions" aria-labelledby="versions-title"><h2 id="versions-title">Versions</h2>{"\n"}""");
        Table.Write(html, "Versions of PlatformSdk", ["PlatformSdk", new Column("Services", true)], figures.Adoption.Versions,
            one =>
            {
                html.Write($"<tr><th scope=\"row\">{one.Version ?? "unknown"}</th>");
                html.Write($"<td class=\"number\">{Words.Number(one.Services.Count)}</td></tr>\n");
            });
        html.Write($"</section>\n");
        Others(html, figures.Adoption.Others);
        Services(html, page, figures);
    }

    private static void Others(HtmlWriter html, IReadOnlyList<string> others)
    {
        if (others.Count == 0)
            return;
        html.Write($"<section id=\"others\" aria-labelledby=\"others-title\"><h2 id=\"others-title\">Programs without the platform</h2>\n<ul>\n");
        html.Each(others, one => html.Write($"<li><code>{one}</code></li>\n"));
        html.Write($"</ul></section>\n");
    }

    private static void Services(HtmlWriter html, SitePage page, SiteFigures figures)
    {
        html.Write($"""<section id="services" aria-labelledby="services-title"><h2 id="services-title">Services</h2>{"\n"}""");
        html.Write($"<p>Those with most patches, extra objects and waivers come first.</p>\n");
        Table.Write(html, "Adoption by service",
            ["Service", "PlatformSdk", new Column("Patches", true), new Column("Extra objects", true), new Column("Waivers", true),
                new Column("Work to production", true), new Column("Time to production", true)],
            figures.Services.OrderByDescending(one => one.Patches + one.Extras + one.Waivers).ThenBy(one => one.Name, StringComparer.Ordinal), one =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(one.Name)}</th><td>{one.Sdk}</td><td class=\"number\">{one.Patches}</td>");
                html.Write($"<td class=\"number\">{one.Extras}</td><td class=\"number\">{one.Waivers}</td>");
                html.Write($"<td class=\"number\">{DeliveryPage.Duration(one.Work)}</td>");
                html.Write($"<td class=\"number\">{DeliveryPage.Duration(one.Elapsed)}</td></tr>\n");
            });
        html.Write($"</section>\n");
    }

    private static IEnumerable<(string Tone, string Address, string Value, string Text)> Tiles(SiteAdoption one)
    {
        if (one.Percent is { } percent)
            yield return ("plain", one.Others.Count > 0 ? "#others" : "#services",
                string.Create(CultureInfo.InvariantCulture, $"{percent:0.#} %"),
                $"{Words.Part(one.OnTheRoad, one.OnTheRoad + one.Others.Count)} programs");
        yield return ("plain", "#versions", one.Versions.Count.ToString(CultureInfo.InvariantCulture),
            one.Versions.Count == 1 ? "version of PlatformSdk" : "versions of PlatformSdk");
        if (one.Released == 0)
            yield break;
        yield return ("plain", "#services", DeliveryPage.Known(DeliveryPage.Duration(one.Work)), "work to production, median");
        yield return ("plain", "#services", Words.Part(one.WithinGoal, one.Released), $"in production within {one.Goal} min of work");
    }
}
