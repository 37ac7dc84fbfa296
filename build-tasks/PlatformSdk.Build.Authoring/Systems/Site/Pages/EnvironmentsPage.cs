using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>Which version of each service runs in each environment, according to the release files.</summary>
internal static class EnvironmentsPage
{
    internal static void Write(HtmlWriter html, SitePage page)
    {
        html.Write($"""
            <p>The version that the files in <code>deploy/releases/</code> of each service record, in the order of promotion. A version that differs
            from the one before it is marked.</p>

            """);
        var environments = page.Site.Environments;
        html.Write($"""<ul class="pills">{"\n"}""");
        html.Each(environments, one => html.Write($"<li>{page.Environment(one)}{Frozen(page, one)}</li>\n"));
        html.Write($"</ul>\n");
        Table.Write(html, "Versions by environment", ["Service", .. environments.Select(one => new Column(one))], page.Site.Services, service =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Service(service.Name)}</th>");
            ResolvedService? before = null;
            foreach (var here in environments.Select(service.In))
            {
                html.Write($"<td>{Version(here, before)}</td>");
                before = here is { IsReleased: true } ? here : before;
            }

            html.Write($"</tr>\n");
        });
        Freezes.Write(html, page, page.Site.Freezes.All);
    }

    private static HtmlWriter.Part? Frozen(SitePage page, string environment) =>
        page.Site.Freezes.In(environment).FirstOrDefault(one => one.Holds) is { } freeze ? Freezes.Mark(freeze) : null;

    private static HtmlWriter.Part Version(ResolvedService? here, ResolvedService? before) => html =>
    {
        if (here is null)
            html.Write($"<span class=\"why\">not there</span>");
        else if (!here.IsReleased)
            html.Write($"<span class=\"why\">not released</span>");
        else if (before is not null && before.Version != here.Version)
            html.Write($"{here.Version} {Words.Badge("warning", $"differs from {before.Environment}")}");
        else
            html.Write($"{here.Version}");
    };
}
