using System.ComponentModel;
using System.Diagnostics;

namespace PlatformSdk.Build.Authoring.Processes;

/// <summary>Runs git.</summary>
internal static class Git
{
    // Set inside a hook or an alias of git, where they would lead to another repository.
    private static readonly string[] s_places = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

    /// <summary>The answer; null when git cannot be started.</summary>
    /// <param name="program">The path of git, found on the PATH.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="input">What git reads.</param>
    /// <param name="isAlone">Without the settings of the user and of the machine.</param>
    /// <param name="arguments">The command.</param>
    internal static (int ExitCode, byte[] Output, string Error)? Run(string program, string folder, byte[] input, bool isAlone,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var place in s_places)
            start.Environment.Remove(place);
        start.Environment["LC_ALL"] = "C";
        // A partial clone would fetch a missing object from its server.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        if (isAlone)
        {
            start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
            start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
            start.Environment["GIT_ATTR_NOSYSTEM"] = "1";
        }

        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var writing = Task.Run(() => Write(git.StandardInput.BaseStream, input));
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            writing.GetAwaiter().GetResult();
            git.WaitForExit();
            return (git.ExitCode, output.ToArray(), error.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Write(Stream stream, byte[] input)
    {
        try
        {
            using (stream)
                stream.Write(input);
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code has the reason.
        }
    }
}
