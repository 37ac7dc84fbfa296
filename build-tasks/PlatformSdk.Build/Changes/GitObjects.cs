using System.ComponentModel;
using System.Diagnostics;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Distinguishes text from git from edits by hand. Text that a commit or a stash contains came from a revert, a checkout, a merge or a pull, and even
/// if a person wrote it, replacing it loses nothing. Staged text is in git too, but only until the next change is staged. Only ever an optimization:
/// without git or outside a repository, the answer is unknown.
/// </summary>
internal static class GitObjects
{
    private const int PatienceMilliseconds = 10_000;

    /// <summary>The files whose current text is in a commit or a stash.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="paths">The files, relative to the folder.</param>
    internal static IReadOnlySet<string> Committed(string folder, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return new HashSet<string>();
        // Git does not apply the folder in which it runs to the paths of its input, so it runs at the top and gets the whole paths.
        if (Ask(folder, [], "rev-parse", "--show-cdup", "--show-prefix") is not [var top, var prefix])
            return new HashSet<string>();
        var files = paths.Select(path => prefix + path).ToList();
        var hashes = Ask(folder, files, "-C", top, "hash-object", "--stdin-paths");
        if (hashes.Count != paths.Count)
            return new HashSet<string>();
        // Every version of these files, on side branches and in the reflog (amended commits, stashes) too. A line is an object and its path.
        string[] history = ["rev-list", "--objects", "--full-history", "--all", "--reflog", "--stdin"];
        var known = Ask(folder, ["--", .. files], ["-C", top, "--literal-pathspecs", .. history])
            .Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        return paths.Where((_, i) => known.Contains(hashes[i])).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>One answer per line of input, or none when git cannot answer.</summary>
    internal static List<string> Ask(string folder, IReadOnlyList<string> lines, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A partial clone would fetch a missing object from its server.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        var answers = new List<string>();
        try
        {
            using var git = Process.Start(start)!;
            git.OutputDataReceived += (_, e) =>
            {
                if (e.Data is { } line)
                    answers.Add(line);
            };
            git.BeginOutputReadLine();
            git.BeginErrorReadLine();
            foreach (var line in lines)
                git.StandardInput.Write(line + "\n");
            git.StandardInput.Close();
            if (!git.WaitForExit(PatienceMilliseconds))
            {
                git.Kill(entireProcessTree: true);
                return [];
            }

            git.WaitForExit();
            return git.ExitCode == 0 ? answers : [];
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return [];
        }
    }
}
