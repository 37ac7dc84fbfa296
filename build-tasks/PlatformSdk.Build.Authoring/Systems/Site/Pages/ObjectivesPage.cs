using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Pages;

/// <summary>What the services promise, and how long each may be down for it.</summary>
internal static class ObjectivesPage
{
    internal static void Write(HtmlWriter html, SitePage page)
    {
        var promises = page.Site.Services.SelectMany(service => service.Indexed.Environments.Where(one => one.Objective is not null)
            .OrderBy(one => IndexOf(page.Site, one.Name)).GroupBy(one => one.Objective!)
            .Select(same => (Service: service, Objective: same.Key, Environments: same.Select(one => one.Name).ToList()))).ToList();
        if (promises.Count == 0)
        {
            html.Write($"""<p class="empty">No service has an objective. Set <code>slo</code> in platform.yaml.</p>{"\n"}""");
            return;
        }

        html.Write($"<p>The service level objectives. An outage longer than the budget in one window breaks the promise.</p>\n");
        Table.Write(html, "Table of the objectives",
            ["Service", "Environments", new Column("Availability", true), "Latency", "Window", "Budget for outages", "Owner"], promises, one =>
        {
            html.Write($"<tr><th scope=\"row\">{page.Service(one.Service.Name)}</th><td>{Words.List(one.Environments, page.Environment)}</td>");
            html.Write($"<td class=\"number\">{(one.Objective.Availability is { } share ? $"{share} %" : "")}</td>");
            html.Write($"<td>{(one.Objective.Within is { } within ? $"{one.Objective.For} % within {within}" : "")}</td>");
            html.Write($"<td>{one.Objective.Window.ToString()}</td><td>{Budget(one.Objective)}</td><td>{page.Team(one.Service.Owner)}</td></tr>\n");
        });
    }

    private static int IndexOf(SiteModel site, string environment) => site.Environments.Index().First(one => one.Item == environment).Index;

    /// <summary>The time without service that the objective allows, such as <c>43 min in 30d</c>.</summary>
    private static string Budget(IndexedObjective objective)
    {
        if (objective.Availability is not { } share)
            return "";
        var seconds = (100m - share.Value) / 100m * (decimal)objective.Window.Value.TotalSeconds;
        var (amount, unit) = seconds switch
        {
            >= 3 * 86_400 => (seconds / 86_400, "days"),
            >= 3 * 3_600 => (seconds / 3_600, "h"),
            >= 3 * 60 => (seconds / 60, "min"),
            _ => (seconds, "s"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {unit} in {objective.Window}");
    }
}
