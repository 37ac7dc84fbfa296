using System.Diagnostics;

namespace PlatformSdk.Testing.Processes;

/// <summary>A file that a test has written and then runs.</summary>
public static class InstalledProgram
{
    /// <summary>
    /// Moves it to its place, ready to run. Another process writes it there: Linux refuses to run a file that is open for writing, and of ours, a
    /// test that starts a program at this moment passes what is open on to it.
    /// </summary>
    /// <param name="written">The file.</param>
    /// <param name="path">Its place. Once something is there, it is whole.</param>
    public static void Move(string written, string path)
    {
        var copy = $"{path}.{Guid.NewGuid():N}";
        using (var install = Process.Start("install", ["-m", "700", written, copy]))
        {
            install.WaitForExit();
            if (install.ExitCode != 0)
                throw new IOException($"{path} could not be written.");
        }

        File.Move(copy, path, overwrite: true);
        File.Delete(written);
    }
}
