using System.ComponentModel;
using System.Diagnostics;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Tells what git brought from what a person edited: a text that git stores came by a revert, a checkout, a merge, a pull or a stash, and even if a
/// person wrote it, nothing is lost when it is replaced. Only ever a help: without git, or outside of a repository, nothing is known.
/// </summary>
internal static class GitObjects
{
    private const int PatienceMilliseconds = 10_000;

    /// <summary>Those of the files whose present text git stores.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="paths">The files, relative to it.</param>
    internal static IReadOnlySet<string> Stored(string folder, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return new HashSet<string>();
        var hashes = Ask(folder, paths, "hash-object", "--stdin-paths");
        var answers = hashes.Count == paths.Count ? Ask(folder, hashes, "cat-file", "--batch-check") : [];
        return answers.Count == paths.Count
            ? paths.Where((_, i) => answers[i].Contains(" blob ", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    /// <summary>One line of answer for each line of question, or none when git cannot answer.</summary>
    private static List<string> Ask(string folder, IReadOnlyList<string> lines, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A partial clone would ask its server for an object that is not here.
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
