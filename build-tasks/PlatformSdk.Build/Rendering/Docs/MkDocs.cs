using System.Text;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>
/// <c>mkdocs.yml</c>, which TechDocs builds by. No <c>nav</c>: MkDocs then lists every page that is in <c>docs/</c>, so the team's own pages appear
/// when they are written, and no entry can lead nowhere.
/// </summary>
internal static class MkDocs
{
    internal const string FileName = "mkdocs.yml";

    internal static Artifact Render(ResolvedService service)
    {
        var text = new StringBuilder($"# {Mark.PageText}\n");
        YamlWriter.Write(text, new YamlMapping
        {
            ["site_name"] = Quoted(service.Title),
            ["site_description"] = QuotedOrNone(service.Summary),
            ["docs_dir"] = "docs",
            ["plugins"] = new YamlSequence { "techdocs-core" },
        });
        return new Artifact(FileName, text.ToString()) { GivesWay = true };
    }
}
