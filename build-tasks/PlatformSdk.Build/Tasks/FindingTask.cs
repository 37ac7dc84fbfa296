using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using Task = Microsoft.Build.Utilities.Task;

namespace PlatformSdk.Build.Tasks;

/// <summary>What every task shares: all findings are told together, and nothing ends in a stack trace.</summary>
public abstract class FindingTask : Task
{
    /// <summary>The folder that the places of findings are relative to.</summary>
    private protected abstract string Folder { get; }

    /// <summary>The file that an unforeseen error is reported at.</summary>
    private protected abstract string Subject { get; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingList();
        try
        {
            Run(findings);
        }
#pragma warning disable CA1031 // The one place where everything ends: an unforeseen exception would be MSB4018 and a stack trace to the user.
        catch (Exception e)
#pragma warning restore CA1031
        {
            findings.Add(WritingCodes.Internal, Span.Of(Subject), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, e.ToString());
        }

        Report(findings);
        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run(FindingList findings);

    private protected virtual void Report(FindingList findings) => FindingLog.Write(Log, Folder, findings);
}
