using System.Text;
using PlatformSdk.Build.Authoring.Processes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>
/// Refuses to change a file whose present content is not in git, so that 'git restore' takes an upgrade back whatever it did. Other files may have
/// changes.
/// </summary>
internal static class Uncommitted
{
    internal static bool Refuses(UpgradePlan plan, FindingList findings)
    {
        var folder = plan.Record.Folder;
        var paths = plan.Changes.Keys.Where(path => File.Exists(Path.Combine(folder, path))).ToList();
        var answer = Git.Run("git", folder, [], isAlone: false,
            ["--literal-pathspecs", "status", "--porcelain", "-z", "--untracked-files=all", "--ignored", "--", .. paths]);
        if (answer is { ExitCode: 0, Output.Length: 0 })
            return false;
        if (answer is not { ExitCode: 0 })
            findings.Add(UpgradeCodes.NotCommitted, Span.WholeFile(folder),
                "The folder is not in a git repository, so the upgrade could not be taken back. Commit it, or add -p:PlatformAllowUncommitted=true.");
        else
            // Two letters of state, a space and the path from the root of the repository.
            findings.Add(UpgradeCodes.NotCommitted, Span.WholeFile(folder),
                $"Files to upgrade have uncommitted changes: {Names(answer.Value.Output)}. Commit them, or add -p:PlatformAllowUncommitted=true.");
        return true;
    }

    private static string Names(byte[] output)
    {
        var names = Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Length > 3 && line[2] == ' ' ? line[3..] : line).ToList();
        return $"'{names[0]}'" + (names.Count > 1 ? $" and {names.Count - 1} more" : "");
    }
}
