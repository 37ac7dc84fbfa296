using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Html;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>The dependencies of a service, as a diagram that one can follow and as tables.</summary>
internal static class ServiceNeeds
{
    /// <summary>More do not fit on a screen; the table has all.</summary>
    private const int MostDrawn = 16;

    internal static void Write(HtmlWriter html, SitePage page, SiteService service)
    {
        var (needs, callers) = (service.Settings.Needs, service.Indexed.Callers);
        html.Write($"<h2>Dependencies</h2>\n");
        if (needs.Count + callers.Count == 0)
        {
            html.Write($"<p>It needs nothing, and no known service needs it.</p>\n");
            return;
        }

        html.Write($"""<div class="scroll diagram" tabindex="0" role="region" aria-label="Diagram of the dependencies">{"\n"}""");
        NeedDiagram.Write(html, new ReportService(service.Name, service.Title, service.Kind, service.Owner.Text, service.Lifecycle, service.Tier),
            [.. callers.Take(MostDrawn).Select(one => Caller(page, one))], [.. needs.Take(MostDrawn).Select(Need)], page.AddressOf);
        html.Write($"</div>\n");
        if (callers.Count > MostDrawn || needs.Count > MostDrawn)
            html.Write($"<p>The diagram has the first {MostDrawn} of each side, the tables have all.</p>\n");
        if (callers.Count > 0)
        {
            html.Write($"<h3>Who needs it</h3>\n");
            Table.Write(html, "Callers", ["Caller", "Owner", "Without this service"], callers, one =>
            {
                html.Write($"<tr><th scope=\"row\">{page.Service(one.Name)}</th><td>{Owner(page, one.Name, one.System)}</td>");
                html.Write($"<td>{(one.Optional ? "it does its main work" : "it fails too")}</td></tr>\n");
            });
        }

        if (needs.Count == 0)
            return;
        html.Write($"<h3>What it needs</h3>\n");
        Table.Write(html, "Needs", ["Need", "Type", "Without it", "Provided by"], needs, one =>
        {
            var isService = one.Type == NeedTypes.Service;
            html.Write($"<tr><th scope=\"row\">{(isService ? page.Service(one.Name) : page.Link(null, one.Name))}</th><td>{one.Type.Name}</td>");
            html.Write($"<td>{(one.Optional ? "it does its main work" : "it fails too")}</td><td>");
            if (isService)
                html.Write($"{Provider(page, one.Name, page.Site.System.Known.GetValueOrDefault(one.Name))}");
            else
                html.Write($"{string.Join(", ", Providers(service, one.Name))}");
            html.Write($"</td></tr>\n");
        });
    }

    private static ReportCaller Caller(SitePage page, IndexedCaller caller) =>
        new(caller.Name, caller.System == page.Site.System.Name ? null : caller.System, caller.Optional);

    private static ReportNeed Need(ResolvedNeed need) =>
        new(need.Name, need.Type.Name, need.Optional, need.Type.HoldsData, new ReportPlace("", 0, 0, 0, 0), []);

    private static HtmlWriter.Part Owner(SitePage page, string service, string? system) => html =>
    {
        if (page.Site.Find(service) is { } known)
            html.Write($"{page.Team(known.Owner)}");
        else if (system is not null)
            html.Write($"system {system}");
        else
            html.Write($"<span class=\"why\">unknown</span>");
    };

    private static HtmlWriter.Part Provider(SitePage page, string name, IndexedService? known) => html =>
    {
        html.Write($"{Owner(page, name, known?.System)}");
        if (known?.Lifecycle == Lifecycle.Deprecated)
            html.Write($" {Words.Badge("warning", "deprecated")} {Retirement.Until(known.Retire, page.Site.Today)}");
    };

    private static IEnumerable<string> Providers(SiteService service, string need) => service.Source.Model.Environments
        .Select(one => one.Needs.FirstOrDefault(known => known.Name == need)?.Provision?.Description).OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
