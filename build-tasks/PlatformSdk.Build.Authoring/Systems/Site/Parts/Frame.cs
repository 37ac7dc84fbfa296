using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Parts;

/// <summary>
/// What surrounds the content of every page. The policy of a page forbids requests to anything but the style beside it, so not even a mistake in it
/// could send a text anywhere.
/// </summary>
internal static class Frame
{
    internal const string Style = "site.css";

    private static readonly Asset s_script = Asset.Embedded<SiteModel>("site.js");

    internal static void Write(HtmlWriter html, SitePage page, bool hasScript, Action<HtmlWriter, SitePage> content)
    {
        html.Write($"""
            <!doctype html>
            <!-- {Mark.OfSystem} {SiteFolder.Owner(page.Site.System.Name)} -->
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:{Script(hasScript)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{page.Title}{(page.Path == SiteAddress.Home ? "" : $" · {page.Site.Title}")}</title>
            <link rel="stylesheet" href="{page.ToRoot}{Style}">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top"><p class="brand"><a href="{page.ToRoot}{SiteAddress.Home}">{page.Site.Title}</a></p>
            <form role="search" action="{page.ToRoot}{SiteAddress.Home}"><label for="q">Search services</label>
            <input id="q" name="q" type="search" autocomplete="off" placeholder="name, team, address, API"></form>
            <nav aria-label="Pages"><ul>

            """);
        html.Each(SiteSection.All.Where(section => section.IsShown(page.Site)), section => html.Write(
            $"""<li><a href="{page.ToRoot}{section.Path}"{Current(section, page)}>{section.Title}</a></li>{"\n"}"""));
        html.Write($"</ul></nav></header>\n<main id=\"main\" tabindex=\"-1\">\n");
        if (Parent(page) is { } parent)
            html.Write($"""<p class="kicker">{page.Link(parent.Path, parent.Title)}</p>{"\n"}""");
        html.Write($"<h1>{page.Title}</h1>\n");
        content(html, page);
        html.Write($"</main>\n<footer><p>Generated from the <code>platform.yaml</code> of each service by the build of {page.Site.System.Name}.</p>");
        if (page.Site.System.Platform.Support is { } support)
            html.Write($"<p>Stuck? <a href=\"{support.Text}\" rel=\"noreferrer\">{SupportAddress.Title}</a></p>");
        html.Write($"</footer>\n");
        if (hasScript)
        {
            html.Write($"<script>");
            html.Write(s_script);
            html.Write($"</script>\n");
        }

        html.Write($"</body>\n</html>\n");
    }

    private static HtmlWriter.Part Script(bool hasScript) => html =>
    {
        if (hasScript)
            html.Write($"; script-src 'sha256-{s_script.Hash}'");
    };

    private static HtmlWriter.Part Current(SiteSection section, SitePage page) => html =>
    {
        if (section.Path == page.Path)
            html.Write($" aria-current=\"page\"");
        else if (section == Parent(page))
            html.Write($" aria-current=\"true\"");
    };

    /// <summary>The section whose folder a page is in.</summary>
    private static SiteSection? Parent(SitePage page) => page.Path.Split('/') is not [var folder, _] ? null
        : folder == "services" ? SiteSection.All[0] : SiteSection.All.First(section => section.Path == $"{folder}.html");
}
