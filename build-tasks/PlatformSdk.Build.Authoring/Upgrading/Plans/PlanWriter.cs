using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>
/// Writes a plan: first every new file beside its target, then all of them in place, and last the record. If a file cannot be replaced, those before
/// it get their former content back.
/// </summary>
internal static class PlanWriter
{
    internal static void Write(UpgradePlan plan, FindingList findings)
    {
        var folder = new ProjectFolder(plan.Record.Folder);
        var staged = new List<(string Path, string Target, string? Staged)>();
        var done = new List<(string Target, TreeFile? Former)>();
        var at = "";
        try
        {
            foreach (var (path, file) in plan.Changes.OrderBy(change => change.Key == ScaffoldRecord.Path))
            {
                at = path;
                if (folder.Locate(path) is not { } target)
                {
                    LeadsOutside.Report(folder, path, findings);
                    return;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                staged.Add((path, target, file is null ? null : AtomicFile.Stage(target, file.Content)));
                if (file is not null)
                    SetMode(staged[^1].Staged!, target, file.IsExecutable);
            }

            foreach (var (path, target, ready) in staged)
            {
                at = path;
                done.Add((target, File.Exists(target) ? TreeFile.Read(target) : null));
                if (ready is null)
                    File.Delete(target);
                else
                    AtomicFile.Replace(ready, target);
            }

            foreach (var (path, _, _) in staged.Where(change => change.Staged is null))
                folder.RemoveEmptyFolders(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            done.ForEach(PutBack);
            findings.Add(WritingCodes.CannotWrite, Span.WholeFile(Path.Combine(plan.Record.Folder, at)),
                $"The file cannot be written: {Shorten.Reason(e)}. Nothing was upgraded. Correct the permissions.");
        }
        finally
        {
            foreach (var (_, _, ready) in staged.Where(change => change.Staged is not null && File.Exists(change.Staged)))
                AtomicFile.Discard(ready!);
        }
    }

    private static void SetMode(string staged, string target, bool isExecutable)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (File.Exists(target))
            File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
        else if (isExecutable)
            File.SetUnixFileMode(staged,
                File.GetUnixFileMode(staged) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private static void PutBack((string Target, TreeFile? Former) change)
    {
        try
        {
            if (change.Former is null)
                File.Delete(change.Target);
            else
                AtomicFile.Replace(AtomicFile.Stage(change.Target, change.Former.Content), change.Target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Git has the committed content; the first error is the one to show.
        }
    }
}
