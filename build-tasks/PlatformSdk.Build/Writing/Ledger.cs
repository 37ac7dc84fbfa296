using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Writing;

/// <summary>
/// What the last build left behind, in <c>obj/</c>. Only ever a help, never needed: it tells an edit by hand from a change of the
/// description, and MSBuild which files to look at before it skips.
/// </summary>
internal sealed class Ledger
{
    private const string LedgerFile = "platform.ledger.txt";

    // The paths alone, for MSBuild, which reads lines and not columns.
    private const string PathsFile = "platform.artifacts.txt";

    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    internal static Ledger Load(string folder)
    {
        var path = Path.Combine(folder, LedgerFile);
        var ledger = new Ledger();
        try
        {
            foreach (var line in File.Exists(path) ? InputFile.ReadText(path, Comparison.LargestGenerated).Split('\n') : [])
            {
                if (line.Split('|') is [var file, var hash])
                    ledger._hashes[file] = hash;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As in a fresh clone.
        }

        return ledger;
    }

    /// <summary>The files that a person has edited since the last build, and whose text is nowhere but on the disk.</summary>
    internal IReadOnlyList<Change> HandEdited(string projectFolder, IReadOnlyList<Change> changes)
    {
        var foreign = changes.Where(IsForeign).ToList();
        var stored = GitObjects.Stored(projectFolder, foreign.ConvertAll(c => c.Path));
        return foreign.FindAll(c => !stored.Contains(c.Path));
    }

    /// <summary>Whether something else than the last build wrote the text.</summary>
    private bool IsForeign(Change change) =>
        change.Before is not null && _hashes.TryGetValue(change.Path, out var hash) && hash != Hash(change.Before);

    internal static void Save(ProjectFolder folder, IReadOnlyList<Artifact> artifacts, FindingList findings)
    {
        CheckedFile.WriteIfChanged(folder, LedgerFile,
            string.Concat(artifacts.Where(a => a.Merge is null).Select(a => $"{a.Path}|{Hash(a.Content)}\n")), findings);
        CheckedFile.WriteIfChanged(folder, PathsFile, string.Concat(artifacts.Select(a => $"{a.Path}\n")), findings);
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];
}
