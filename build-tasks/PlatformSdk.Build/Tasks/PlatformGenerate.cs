using Microsoft.Build.Framework;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The MSBuild task behind the target of the same name: derives everything from <c>platform.yaml</c>.</summary>
public sealed class PlatformGenerate : PlatformTask
{
    /// <summary>False: only the C# is generated. Default: true.</summary>
    public bool WriteArtifacts { get; set; } = true;

    /// <summary>
    /// True in an editor's design-time build: only the C# is generated, and findings are left to the next real build. Default: false.
    /// </summary>
    public bool DesignTime { get; set; }

    /// <summary>True: also tell the people who run the cluster what they have to do. Default: false.</summary>
    public bool Verify { get; set; }

    /// <inheritdoc/>
    public override bool Execute() => base.Execute() || DesignTime;

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        var changes = Generation.Run(options with
        {
            WriteArtifacts = WriteArtifacts && !DesignTime,
            Verify = Verify,
        }, findings);
        if (!Locked && !findings.HasErrors && changes.Count > 0)
        {
            Log.LogMessage(MessageImportance.High, $"  {DescriptionFile} -> {ChangeSummary.Of(changes)}");
            foreach (var line in ChangeReport.Lines(changes))
                Log.LogMessage(MessageImportance.High, $"    {line}");
        }
    }

    private protected override void Report(FindingList findings)
    {
        if (!DesignTime)
            base.Report(findings);
    }
}
