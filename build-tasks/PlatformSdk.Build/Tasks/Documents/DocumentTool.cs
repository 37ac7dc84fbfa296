using System.Diagnostics;
using System.Text;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>ASP.NET Core's tool that starts a program and writes its OpenAPI documents.</summary>
internal static class DocumentTool
{
    internal const string Package = "Microsoft.Extensions.ApiDescription.Server";

    /// <summary>A program that waits for a lock or for input would otherwise block the build.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>The exit code, or null after a timeout, and the full output.</summary>
    internal static (int? ExitCode, string Output) Run(string folder, IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
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
