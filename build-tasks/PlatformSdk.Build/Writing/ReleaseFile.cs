using System.Text;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Writing;

/// <summary>
/// <c>deploy/releases/&lt;environment&gt;.yaml</c>: an input of the generation, so it has no mark. Only a release writes it; to promote or roll back,
/// commit a change like any other.
/// </summary>
internal static class ReleaseFile
{
    internal static string Render(ReleaseDescription release)
    {
        var text = new StringBuilder("# What runs here. Written by 'dotnet build -t:PlatformRelease'; to roll back, revert the commit.\n");
        YamlWriter.Write(text, new YamlMapping
        {
            ["image"] = Quoting.QuotedOrNone(release.Image),
            ["tag"] = Quoting.QuotedOrNone(release.Tag),
            ["digest"] = Quoting.QuotedOrNone(release.Digest),
            ["version"] = Quoting.QuotedOrNone(release.Version),
            ["commit"] = Quoting.QuotedOrNone(release.Commit),
            ["override"] = release.Override is not { } given ? null : new YamlMapping
            {
                ["reason"] = Quoting.Quoted(given.Reason),
                ["freeze"] = Quoting.Quoted(given.Freeze),
                ["until"] = Quoting.Quoted(given.Until.ToString()),
            },
        });
        return text.ToString();
    }
}
