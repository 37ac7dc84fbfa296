using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>The risks that are accepted, those that end first.</summary>
internal static class WaiversPage
{
    internal static void Write(HtmlWriter html, SitePage page) => Write(html, page, page.Site.Services);

    internal static void Write(HtmlWriter html, SitePage page, IReadOnlyList<SiteService> services)
    {
        var waivers = services.SelectMany(service => service.Source.Model.Written.Waivers.Select(waiver => (Service: service, Waiver: waiver)))
            .OrderBy(one => one.Waiver.Expires.Value).ToList();
        if (waivers.Count == 0)
            html.Write($"""<p class="empty">No rule is waived.</p>{"\n"}""");
        else
            Table.Write(html, "Table of the waivers", ["Rule", "Service", "Until", "Reason", "Approved by"], waivers,
                one => Row(html, page, one.Service, one.Waiver));
    }

    private static void Row(HtmlWriter html, SitePage page, SiteService service, WaiverDescription waiver)
    {
        html.Write($"<tr><th scope=\"row\">{waiver.Rule}</th><td>{page.Service(service.Name)}</td><td>{waiver.Expires.Value}");
        if (waiver.Expires.Value < page.Site.Today)
            html.Write($" {Words.Badge("error", "expired")}");
        html.Write($"</td><td class=\"text\">{waiver.Reason}</td><td>{waiver.ApprovedBy.Text}</td></tr>\n");
    }
}
