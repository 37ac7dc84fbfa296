using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PlatformSdk.Build.Description.Findings;

namespace PlatformSdk.Build.Deploying;

/// <summary>Runs kubectl with the user's own configuration, always in one named context, and passes on what it prints.</summary>
/// <param name="program">kubectl, as the PATH finds it.</param>
/// <param name="folder">The folder to run in.</param>
/// <param name="context">The context, so that a cluster that happens to be current is never taken.</param>
/// <param name="say">Takes each line of output.</param>
/// <param name="findings">Takes what went wrong.</param>
internal sealed class Kubectl(string program, string folder, string context, Action<string> say, FindingList findings)
{
    /// <summary>True when it succeeded.</summary>
    internal bool Run(params string[] arguments) => Run(Say, arguments);

    /// <summary>What it prints, which is not passed on, or null when it failed.</summary>
    internal string? Ask(params string[] arguments)
    {
        var answer = new StringBuilder();
        return Run(line => answer.Append(line), arguments) ? answer.ToString().Trim() : null;
    }

    private bool Run(Action<string?> hear, string[] arguments)
    {
        arguments = ["--context", context, .. arguments];
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var lastError = "";
        process.OutputDataReceived += (_, e) => hear(e.Data);
        process.ErrorDataReceived += (_, e) =>
        {
            Say(e.Data);
            lastError = string.IsNullOrWhiteSpace(e.Data) ? lastError : e.Data;
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            findings.Add(ReleaseCodes.NoKubectl, Span.Of("kubectl"), "kubectl was not found on the PATH. Install it, or let Argo CD apply deploy/gitops/.");
            return false;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return true;
        findings.Add(ReleaseCodes.KubectlFailed, Span.Of("kubectl"), $"'kubectl {string.Join(' ', arguments)}' failed: {lastError.TrimEnd('.')}. Check the context, the cluster and the manifests.");
        return false;
    }

    private ProcessStartInfo StartInfo(string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private void Say(string? line)
    {
        if (!string.IsNullOrEmpty(line))
            say(line);
    }
}
