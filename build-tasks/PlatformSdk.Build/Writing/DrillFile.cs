using System.Text;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Writing;

/// <summary><c>deploy/drills/&lt;environment&gt;/last.yaml</c>: an input, so it has no mark. Only PlatformDrill writes it.</summary>
internal static class DrillFile
{
    internal static string Render(IReadOnlyDictionary<string, DrillResult> results)
    {
        var text = new StringBuilder("# The last restore drill of each database. Written by 'dotnet build -t:PlatformDrill'.\n");
        var lines = new YamlMapping();
        foreach (var (need, result) in results)
            lines.Set(YamlScalar.Quoted(need), YamlScalar.Quoted(result.Line));
        YamlWriter.Write(text, lines);
        return text.ToString();
    }
}
