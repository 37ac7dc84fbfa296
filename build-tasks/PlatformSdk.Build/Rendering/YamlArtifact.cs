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
    internal static Artifact WithNote(string path, string? note, params IReadOnlyList<YamlNode> documents) =>
        WithMark(path, Mark.Text, note, documents);

    /// <summary>A file of a system.</summary>
    internal static Artifact OfSystem(string path, string? note, params IReadOnlyList<YamlNode> documents) =>
        WithMark(path, Mark.OfSystem, note, documents);

    private static Artifact WithMark(string path, string mark, string? note, IReadOnlyList<YamlNode> documents)
    {
        var text = new StringBuilder(2048).Append("# ").Append(mark).Append('\n');
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
