using System.Text;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>
/// <c>mkdocs.yml</c>, the configuration for TechDocs. Without <c>nav</c>, MkDocs lists every page in <c>docs/</c>, so the team's own pages appear
/// without an entry and no entry can point to a missing page.
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
