using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Writing;

/// <summary>
/// The record of the last build, in <c>obj/</c>. Only ever an optimization, never required: it distinguishes edits by hand from changes of the
/// description, and lists the files that MSBuild checks before it skips the build.
/// </summary>
internal sealed class Ledger
{
    private const string LedgerFile = "platform.ledger.txt";

    // Only the paths, for MSBuild, which reads lines rather than columns.
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
            // A fresh clone has no ledger either.
        }

        return ledger;
    }

    /// <summary>The files edited since the last build whose text exists only on disk.</summary>
    internal IReadOnlyList<Change> HandEdited(string projectFolder, IReadOnlyList<Change> changes)
    {
        var foreign = changes.Where(IsForeign).ToList();
        var committed = GitObjects.Committed(projectFolder, foreign.ConvertAll(c => c.Path));
        return foreign.FindAll(c => !committed.Contains(c.Path));
    }

    /// <summary>Whether the text was not written by the last build.</summary>
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
