using System.Text;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering;

/// <summary>A generated YAML file: the mark, then one or more documents.</summary>
internal static class YamlArtifact
{
    internal static Artifact FromDocuments(string path, params IReadOnlyList<YamlNode> documents) => WithNote(path, null, documents);

    /// <param name="path">The path relative to the project.</param>
    /// <param name="note">A sentence for the reader below the mark, or null.</param>
    /// <param name="documents">The documents of the file.</param>
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
