using System.Diagnostics;
using System.Text;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>A program that the build starts and waits for.</summary>
internal static class StartedProgram
{
    /// <summary>A program that waits for a lock or for input would otherwise block the build.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>The <c>dotnet</c> that runs this build.</summary>
    internal static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>The exit code, or null after a timeout, and the full output.</summary>
    internal static (int? ExitCode, string Output) Run(string program, string folder, IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            return (null, Text());
        }

        process.WaitForExit();
        return (process.ExitCode, Text());

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.Append(line.Data).Append('\n');
        }

        string Text()
        {
            lock (output)
                return output.ToString();
        }
    }
}
