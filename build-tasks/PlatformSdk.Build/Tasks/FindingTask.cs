using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using Task = Microsoft.Build.Utilities.Task;

namespace PlatformSdk.Build.Tasks;

/// <summary>The base of every task: all findings are reported together, and no error ends in a stack trace.</summary>
public abstract class FindingTask : Task
{
    /// <summary>The folder that the places of findings are relative to.</summary>
    private protected abstract string Folder { get; }

    /// <summary>The file at which an unexpected error is reported.</summary>
    private protected abstract string Subject { get; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingList();
        try
        {
            Run(findings);
        }
#pragma warning disable CA1031 // This is the last handler: without it, an unexpected exception becomes MSB4018 with a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add(WritingCodes.Internal, Span.WholeFile(Subject), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, e.ToString());
        }

        Report(findings);
        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run(FindingList findings);

    private protected virtual void Report(FindingList findings) => FindingLog.Write(Log, Folder, findings);
}
