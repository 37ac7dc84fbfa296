using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Writing;

/// <summary>Carries out a plan: everything is written aside first, so that a full disk or a read-only folder leaves all as it was.</summary>
internal static class ChangeWriter
{
    internal static void Apply(ProjectFolder project, IReadOnlyList<Change> changes, FindingList findings)
    {
        var staged = new List<(string Staged, Change Change)>();
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
                AtomicFile.Replace(temporary, change.FullPath);
            }

            foreach (var change in changes.Where(c => c.After is null))
            {
                current = change.Path;
                File.Delete(change.FullPath);
                project.RemoveEmptyFolders(change.Path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(WritingCodes.CannotWrite, Span.Of(current),
                $"'{current}' cannot be written: {e.Message.TrimEnd('.')}. Free disk space or correct the permissions, or build with " +
                    $"-p:PlatformLocked=true, which writes nothing.");
            foreach (var (temporary, change) in staged)
                Undo(project, temporary, change.Path);
            Undo(project, null, current);
        }
    }

    /// <summary>Nothing stays of what was only begun: neither a staged file nor a folder for it.</summary>
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
            // An empty folder does no harm; what went wrong first is what the user must read.
        }
    }
}
