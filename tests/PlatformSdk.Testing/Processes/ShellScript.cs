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
        var text = $"{path}.text";
        File.WriteAllText(text, $"#!/bin/sh\n{lines}\n");
        InstalledProgram.Move(text, path);
    }
}
