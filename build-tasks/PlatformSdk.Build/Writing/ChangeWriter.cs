using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Writing;

/// <summary>
/// Applies a plan: all files are staged first, so a full disk or a read-only folder leaves everything unchanged. If a file cannot be replaced after
/// others were, such as one that is immutable, these get their former content back.
/// </summary>
internal static class ChangeWriter
{
    internal static void Apply(ProjectFolder project, IReadOnlyList<Change> changes, FindingList findings)
    {
        var staged = new List<(string Staged, Change Change)>();
        var replacements = new Replacements();
        var current = "";
        try
        {
            foreach (var change in changes.Where(c => c.After is not null))
            {
                current = change.Path;
                Directory.CreateDirectory(Path.GetDirectoryName(change.FullPath)!);
                staged.Add((AtomicFile.Stage(change.FullPath, change.After!), change));
            }

            foreach (var (temporary, change) in staged)
            {
                current = change.Path;
                replacements.Replace(temporary, change.FullPath);
            }

            foreach (var change in changes.Where(c => c.After is null))
            {
                current = change.Path;
                replacements.Delete(change.FullPath);
                project.RemoveEmptyFolders(change.Path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteFailure.Report(current, e, findings);
            replacements.TakeBack();
            foreach (var (temporary, change) in staged)
                Undo(project, temporary, change.Path);
            Undo(project, null, current);
        }
    }

    /// <summary>Deletes everything that an unfinished write created: staged files and their folders.</summary>
    private static void Undo(ProjectFolder project, string? temporary, string path)
    {
        if (temporary is not null)
            AtomicFile.Discard(temporary);
        try
        {
            project.RemoveEmptyFolders(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder is harmless; the first error is the one to show.
        }
    }
}
