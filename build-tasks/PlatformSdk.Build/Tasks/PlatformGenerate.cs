using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The MSBuild task behind the target of the same name: derives everything from <c>platform.yaml</c>.</summary>
public sealed class PlatformGenerate : DescriptionTask
{
    /// <summary>Whether to compare files instead of writing them, and to report the tasks of the cluster's operators. Default: false.</summary>
    public bool Verify { get; set; }

    /// <summary>Whether to write the report and nothing else. Default: false.</summary>
    public bool OnlyReport { get; set; }

    /// <summary>The day of the build, and the next one on which a finding changes: until then a build without a change has nothing to do.</summary>
    [Output]
    public string[] Days { get; private set; } = [];

    /// <summary>A design-time build leaves findings to the next real build.</summary>
    public override bool Execute() => base.Execute() || Item.IsDesignTime;

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        options = options with
        {
            Verify = Verify,
            OnlyReports = OnlyReport,
            Locked = options.Locked || Verify || OnlyReport,
            WriteArtifacts = OnlyReport || (options.WriteArtifacts && !Item.IsDesignTime),
        };
        var generated = Generation.Run(options, findings);
        Days = [Day(options.Day.Today), Day(options.Day.Next)];
        foreach (var line in generated.Log(options))
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }

    private static string Day(DateOnly day) => new CalendarDate(day).ToString();

    private protected override void Report(FindingList findings)
    {
        if (!Item.IsDesignTime)
            base.Report(findings);
    }
}
