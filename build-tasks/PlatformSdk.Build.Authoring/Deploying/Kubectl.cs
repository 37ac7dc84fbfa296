using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>Runs kubectl with the user's own configuration, always with an explicit context, and forwards its output.</summary>
/// <param name="program">The path of kubectl, found on the PATH.</param>
/// <param name="folder">The folder to run in.</param>
/// <param name="context">The context, so that the current one is never used.</param>
/// <param name="say">Receives each line of output.</param>
/// <param name="findings">Receives errors.</param>
internal sealed class Kubectl(string program, string folder, string context, Action<string> say, FindingList findings)
{
    /// <summary>Whether no cluster can be asked.</summary>
    internal bool HasNoContext => context.Length == 0;

    /// <summary>Runs kubectl and forwards its output; a failure is not an error, because it is only information.</summary>
    internal void Show(params string[] arguments) => Call(Say, arguments);

    /// <summary>Runs kubectl; true when it succeeds.</summary>
    internal bool Run(params string[] arguments) => Call(Say, arguments) is { } answer && Accept(answer);

    /// <summary>Returns the output without forwarding it, or null when the call fails.</summary>
    internal string? Ask(params string[] arguments) => Try(arguments) is { } answer && Accept(answer) ? answer.Output : null;

    /// <summary>Returns the answer, including a refusal, which the caller handles; null when kubectl cannot be started.</summary>
    internal KubectlAnswer? Try(params string[] arguments) => Call(_ => { }, arguments);

    /// <summary>True for a success; a refusal becomes an error.</summary>
    internal bool Accept(KubectlAnswer answer)
    {
        if (!answer.Succeeded)
            findings.Add(ReleaseCodes.KubectlFailed, Span.WholeFile("kubectl"),
                $"'{answer.Command}' failed: {answer.Error.TrimEnd('.')}. Check the context, the cluster and the manifests.");
        return answer.Succeeded;
    }

    private KubectlAnswer? Call(Action<string?> hear, string[] arguments)
    {
        arguments = ["--context", context, .. arguments];
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var (output, lastError) = (new StringBuilder(), "");
        process.OutputDataReceived += (_, e) =>
        {
            output.Append(e.Data);
            hear(e.Data);
        };
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
            findings.Add(ReleaseCodes.NoKubectl, Span.WholeFile("kubectl"),
                "kubectl is not on the PATH. Install it, or let Argo CD apply deploy/gitops/.");
            return null;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new KubectlAnswer($"kubectl {string.Join(' ', arguments)}", process.ExitCode == 0, output.ToString().Trim(), lastError);
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
