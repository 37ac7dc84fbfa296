using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>What runs in one environment, and at which address.</summary>
internal static class EnvironmentPage
{
    private const int ShortCommit = 12;

    internal static void Write(HtmlWriter html, SitePage page, string environment)
    {
        var here = page.Site.Services.Select(one => (Service: one, Settings: one.In(environment), Indexed: one.Indexed.In(environment)))
            .Where(one => one is { Settings: not null, Indexed: not null }).ToList();
        html.Write($"<p>{here.Count(one => one.Settings!.IsReleased)} of {Page.Count(here.Count, "service")} released.");
        if (SiteCosts.Words(SiteCosts.Sum(here.Select(one => one.Indexed!.Cost))) is { Length: > 0 } cost)
            html.Write($" Likely cost of a month: {cost}.");
        html.Write($"</p>\n");
        foreach (var freeze in page.Site.Freezes.In(environment).Where(one => one.Holds))
            html.Write($"<p class=\"alert\"><strong>Frozen until {Moment.Shown(freeze.End)}:</strong> {freeze.Reason}</p>\n");
        Table.Write(html, $"What runs in {environment}",
            ["Service", "Version", "Commit", "Namespace", "Address", "Objective", new Column("Likely cost", true)], here, one =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Service(one.Service.Name)}</th>");
            Cells(html, one.Settings!, one.Indexed!);
            html.Write($"</tr>\n");
        });
        Freezes.Write(html, page, [.. page.Site.Freezes.In(environment)]);
    }

    /// <summary>The cells of a service in an environment, from its version to its cost.</summary>
    internal static void Cells(HtmlWriter html, ResolvedService settings, IndexedEnvironment indexed)
    {
        if (settings.IsReleased)
            html.Write($"<td>{settings.Version}</td><td>{Commit(settings)}</td>");
        else
            html.Write($"<td><span class=\"why\">not released</span></td><td></td>");
        html.Write($"<td>{indexed.Namespace}</td><td>{Address(indexed)}</td><td>{Words.Objective(indexed.Objective)}</td>");
        html.Write($"<td class=\"number\">{SiteCosts.Words(SiteCosts.Sum([indexed.Cost]))}</td>");
    }

    private static HtmlWriter.Part Commit(ResolvedService settings) => html =>
    {
        if (settings.Commit is { } commit)
            html.Write($"<code>{(commit.Length > ShortCommit ? commit[..ShortCommit] : commit)}</code>");
    };

    private static HtmlWriter.Part Address(IndexedEnvironment indexed) => html =>
    {
        var below = indexed.Path is null or "/" ? "" : indexed.Path;
        if (indexed.Host is { } host)
            html.Write($"<a href=\"https://{host}{below}\" rel=\"noreferrer\">{host}{below}</a>");
        if (indexed.Host is not null && indexed.Public)
            html.Write($" {Words.Badge("", "public")}");
        if (indexed.GrpcHost is { } grpc && grpc != indexed.Host)
            html.Write($"<br>{grpc} (gRPC)");
    };
}
