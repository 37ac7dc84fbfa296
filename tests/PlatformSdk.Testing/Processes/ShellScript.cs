using System.Diagnostics;

namespace PlatformSdk.Testing.Processes;

/// <summary>A program of a few lines that stands in for another one.</summary>
public static class ShellScript
{
    /// <summary>Writes it, ready to run.</summary>
    /// <param name="path">Where.</param>
    /// <param name="lines">What the shell runs.</param>
    public static void Write(string path, string lines)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException(
                "Windows does not run a shell script as a program. Run these tests on Linux, on macOS or in WSL.");
        // Another process writes it: Linux refuses to run a file that is open for writing, and of ours, a test that starts a program at this moment
        // passes what is open on to it.
        var text = $"{path}.text";
        File.WriteAllText(text, $"#!/bin/sh\n{lines}\n");
        using (var install = Process.Start("install", ["-m", "700", text, path]))
        {
            install.WaitForExit();
            if (install.ExitCode != 0)
                throw new IOException($"{path} could not be written.");
        }

        File.Delete(text);
    }
}
