using PlatformSdk.Build.Authoring.Systems.Site.Pages;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>A page of the navigation.</summary>
/// <param name="Path">Its path in the root of the site, which is also its place in a folder of the same name.</param>
/// <param name="Title">Its name in the navigation.</param>
/// <param name="Write">Writes the content below the heading.</param>
internal sealed record SiteSection(string Path, string Title, Action<HtmlWriter, SitePage> Write)
{
    /// <summary>Whether the page uses the script of the site; it must be complete without.</summary>
    internal bool HasScript { get; init; }

    /// <summary>Null to leave the page out.</summary>
    internal Func<SiteModel, bool> IsShown { get; init; } = _ => true;

    // To add a page to the navigation: its file in Pages/, its line here.
    internal static readonly IReadOnlyList<SiteSection> All =
    [
        new(SiteAddress.Home, "Services", HomePage.Write) { HasScript = true },
        new("dependencies.html", "Dependencies", DependencyPage.Write) { HasScript = true },
        new("impact.html", "Impact", ImpactPage.Write),
        new("teams.html", "Teams", TeamsPage.Write),
        new("environments.html", "Environments", EnvironmentsPage.Write),
        new("objectives.html", "Objectives", ObjectivesPage.Write),
        new("costs.html", "Costs", CostsPage.Write),
        new("scorecards.html", "Scorecards", ScorecardsPage.Write),
        new("waivers.html", "Waivers", WaiversPage.Write),
        new("delivery.html", "Delivery", DeliveryPage.Write) { IsShown = site => site.Figures is not null },
        new("adoption.html", "Adoption", AdoptionPage.Write) { IsShown = site => site.Figures is not null },
    ];
}
