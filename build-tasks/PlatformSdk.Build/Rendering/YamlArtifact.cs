using System.Text;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering;

/// <summary>A YAML file of ours: the mark, then one document or several.</summary>
internal static class YamlArtifact
{
    internal static Artifact Of(string path, params IReadOnlyList<YamlNode> documents) => WithNote(path, null, documents);

    /// <param name="path">The path below the project.</param>
    /// <param name="note">A sentence for the reader below the mark, or null.</param>
    /// <param name="documents">What it holds.</param>
    internal static Artifact WithNote(string path, string? note, params IReadOnlyList<YamlNode> documents)
    {
        var text = new StringBuilder(2048).Append(Mark.Comment).Append('\n');
        if (note is not null)
            text.Append("# ").Append(note).Append('\n');
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0)
                text.Append("---\n");
            YamlWriter.Write(text, documents[i]);
        }

        return new Artifact(path, text.ToString());
    }
}
