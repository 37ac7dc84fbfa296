using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Changes;

/// <summary>The texts of files in a commit, read by one process. Without git, or without the commit, there are none.</summary>
internal static class GitTexts
{
    private const int PatienceMilliseconds = 30_000;

    /// <param name="folder">The project's folder, which the paths are relative to.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="under">Files and folders of the project.</param>
    internal static Dictionary<string, string> Read(string folder, string commit, IReadOnlyList<string> under)
    {
        var paths = GitObjects.Ask(folder, [], ["-c", "core.quotePath=false", "--literal-pathspecs", "ls-tree", "-r", "--name-only", commit, "--",
            .. under]);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (paths.Count == 0)
            return texts;
        var start = new ProcessStartInfo("git", ["cat-file", "--batch"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A partial clone would fetch a missing object from its server.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var git = Process.Start(start)!;
            using var patience = new Timer(_ => Stop(git), null, PatienceMilliseconds, Timeout.Infinite);
            git.BeginErrorReadLine();
            // Beside the reader, because git writes before it has read everything.
            var asked = Task.Run(() => Ask(git.StandardInput, commit, paths));
            foreach (var path in paths)
            {
                if (Next(git.StandardOutput.BaseStream) is { } text)
                    texts[path] = text;
            }

            asked.GetAwaiter().GetResult();
            git.WaitForExit();
            return git.ExitCode == 0 ? texts : [];
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return [];
        }
    }

    private static void Ask(StreamWriter input, string commit, List<string> paths)
    {
        using (input)
        {
            foreach (var path in paths)
                input.Write($"{commit}:./{path}\n");
        }
    }

    /// <summary>One answer: a line with the object's type and size, its bytes, and a line end; null for a missing object.</summary>
    private static string? Next(Stream output)
    {
        var line = new StringBuilder();
        for (int next; (next = output.ReadByte()) != '\n'; line.Append((char)next))
        {
            if (next < 0)
                throw new EndOfStreamException();
        }

        if (line.ToString().Split(' ') is not [_, "blob", var size])
            return null;
        var bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture) + 1];
        output.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes, 0, bytes.Length - 1);
    }

    private static void Stop(Process git)
    {
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
