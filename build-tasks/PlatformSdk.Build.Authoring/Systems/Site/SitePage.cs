using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>A page, and the links that its parts write.</summary>
/// <param name="Site">What the site shows.</param>
/// <param name="Path">Its path from the root of the site, with forward slashes.</param>
/// <param name="Title">Its heading, and its title in the browser.</param>
internal sealed record SitePage(SiteModel Site, string Path, string Title)
{
    /// <summary>The way from the folder of the page to the root of the site: empty, or with a trailing slash.</summary>
    internal string ToRoot { get; } = Path.Contains('/', StringComparison.Ordinal) ? "../" : "";

    /// <summary>A service, as a link where it has a page.</summary>
    internal HtmlWriter.Part Service(string name) => Link(Site.Find(name) is null ? null : SiteAddress.Service(name), name);

    internal HtmlWriter.Part Team(EntityRef owner) => Link(SiteAddress.Team(owner), owner.Text);

    internal HtmlWriter.Part Environment(string name) => Link(SiteAddress.Environment(name), name);

    /// <summary>The address of a service's page, for diagrams; null without one.</summary>
    internal string? AddressOf(string service) => Site.Find(service) is null ? null : ToRoot + SiteAddress.Service(service);

    /// <summary>A link to another page of the site; the text alone without one.</summary>
    internal HtmlWriter.Part Link(string? path, string text) => html =>
    {
        if (path is null)
            html.Write($"{text}");
        else
            html.Write($"""<a href="{ToRoot}{path}">{text}</a>""");
    };
}
