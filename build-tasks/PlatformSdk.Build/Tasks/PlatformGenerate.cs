using Microsoft.Build.Framework;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The MSBuild task behind the target of the same name: derives everything from <c>platform.yaml</c>.</summary>
public sealed class PlatformGenerate : DescriptionTask
{
    /// <summary>True: compare instead of write, and tell the people who run the cluster what they have to do. Default: false.</summary>
    public bool Verify { get; set; }

    /// <summary>In a design-time build findings are left to the next real one.</summary>
    public override bool Execute() => base.Execute() || Item.IsDesignTime;

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        options = options with { Verify = Verify, Locked = options.Locked || Verify, WriteArtifacts = options.WriteArtifacts && !Item.IsDesignTime };
        var generated = Generation.Run(options, findings);
        if (options.Locked || findings.HasErrors || generated.Changes.Count == 0)
            return;
        Log.LogMessage(MessageImportance.High, $"  {options.DescriptionFile} -> {ChangeSummary.Of(generated.Changes)}");
        foreach (var line in generated.Report)
            Log.LogMessage(MessageImportance.High, $"    {line}");
    }

    private protected override void Report(FindingList findings)
    {
        if (!Item.IsDesignTime)
            base.Report(findings);
    }
}
