using System.Text;
using PlatformSdk.Build.Authoring.Systems.Site.Pages;
using PlatformSdk.Build.Authoring.Systems.Site.Parts;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>The files of the site, one after the other: the text of each is only borrowed until the next.</summary>
internal static class SiteFiles
{
    private static readonly Asset s_extra = Asset.Embedded<SiteModel>("site.css");

    // Git never takes the folder into a commit, whatever the rules of the repository are.
    private const string IgnoreFile = ".gitignore";

    internal static void Render(SiteModel site, Action<string, ReadOnlyMemory<byte>> put)
    {
        Put(IgnoreFile, $"# {Mark.OfSystem}\n*\n");
        Put(Frame.Style, $"/* {Mark.OfSystem} */\n{Asset.Style.Text}{s_extra.Text}");
        foreach (var section in SiteSection.All.Where(section => section.IsShown(site)))
        {
            Page(section.Path, section.Path == SiteAddress.Home ? site.Title : section.Title, section.HasScript, section.Write);
        }

        foreach (var service in site.Services)
            Page(SiteAddress.Service(service.Name), service.Title, false, (html, page) => ServicePage.Write(html, page, service));
        foreach (var team in site.Teams)
            Page(SiteAddress.Team(team.Owner), team.Title, true, (html, page) => TeamPage.Write(html, page, team));
        foreach (var environment in site.Environments)
            Page(SiteAddress.Environment(environment), environment, false, (html, page) => EnvironmentPage.Write(html, page, environment));

        void Put(string path, string text) => put(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

        void Page(string path, string title, bool hasScript, Action<HtmlWriter, SitePage> write)
        {
            using var text = new Utf8Text();
            var page = new SitePage(site, path, title);
            Frame.Write(new HtmlWriter(text), page, hasScript, write);
            put(path, text.Written);
        }
    }
}
