using System.Text;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>A file of the folder. It cannot be patched, so its first line differs from that of other generated files.</summary>
internal static class PolicyFile
{
    internal const string Mark = Rendering.Mark.Beginning + " and from platform.defaults.yaml; change it there.";

    internal static Artifact FromDocuments(string path, params IReadOnlyList<YamlNode> documents)
    {
        var text = new StringBuilder($"# {Mark}\n");
        foreach (var (index, document) in documents.Index())
        {
            if (index > 0)
                text.Append("---\n");
            YamlWriter.Write(text, document);
        }

        return new Artifact(path, text.ToString());
    }
}
