using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Parts;

/// <summary>When an environment is frozen.</summary>
internal static class Freezes
{
    /// <summary>The freezes of one environment or of all; nothing without one.</summary>
    internal static void Write(HtmlWriter html, SitePage page, IReadOnlyList<SiteFreeze> freezes)
    {
        if (freezes.Count == 0)
            return;
        html.Write($"<h2>Freezes</h2>\n");
        html.Write($"<p>During a freeze, a release to the environment needs an override, which the release file records.</p>\n");
        Table.Write(html, "Table of the freezes", ["Environment", "From", "To", "Reason", "Services"], freezes, freeze =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Environment(freeze.Environment)}{Mark(freeze)}</th>");
            html.Write($"<td>{Moment.Shown(freeze.Start)}</td><td>{Moment.Shown(freeze.End)}</td><td class=\"text\">{freeze.Reason}</td>");
            html.Write($"<td>{Services(page, freeze)}</td></tr>\n");
        });
    }

    /// <summary>The freezes of a service, below the name of an environment.</summary>
    internal static HtmlWriter.Part Below(SitePage page, SiteService service, string environment) => html =>
    {
        foreach (var freeze in page.Site.Freezes.Of(service.Name, environment))
        {
            html.Write($"{Mark(freeze)}<br><span class=\"why\">{(freeze.Holds ? "" : "frozen ")}from {Moment.Shown(freeze.Start)} ");
            html.Write($"to {Moment.Shown(freeze.End)}: {freeze.Reason}</span>");
        }
    };

    /// <summary>A badge while the freeze holds.</summary>
    internal static HtmlWriter.Part Mark(SiteFreeze freeze) => html =>
    {
        if (freeze.Holds)
            html.Write($" {Words.Badge("warning", "frozen")}");
    };

    private static HtmlWriter.Part Services(SitePage page, SiteFreeze freeze) => html =>
    {
        var there = page.Site.Services.Where(one => one.In(freeze.Environment) is not null).ToList();
        if (there.TrueForAll(one => freeze.Services.Contains(one.Name)))
            html.Write($"all");
        else
            html.Write($"{Words.List(there.Where(one => freeze.Services.Contains(one.Name)), one => page.Service(one.Name))}");
    };
}
