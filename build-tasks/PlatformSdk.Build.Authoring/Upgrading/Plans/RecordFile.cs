using System.Text;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Upgrading.Merging;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>
/// The record of the scaffold merges like every other file. If it was edited by hand so that it conflicts, only its version changes: an upgrade that
/// is not recorded would be repeated.
/// </summary>
internal static partial class RecordFile
{
    internal static MergeOutcome Settle(MergeOutcome outcome, Tree own, string version)
    {
        var merged = outcome.Changes.GetValueOrDefault(ScaffoldRecord.Path);
        if (merged is not null && !outcome.Stages.ContainsKey(ScaffoldRecord.Path) && Line().Match(merged.Text).Groups["version"].Value == version)
            return outcome;
        var file = own[ScaffoldRecord.Path];
        outcome.Changes[ScaffoldRecord.Path] =
            file with { Content = Encoding.UTF8.GetBytes(Line().Replace(file.Text, $"version: {version}", 1)) };
        return outcome with
        {
            Stages = outcome.Stages.Where(stage => stage.Key != ScaffoldRecord.Path).ToDictionary(),
        };
    }

    [GeneratedRegex("""^version:\s*["']?(?<version>[0-9][^\s"'#]*)["']?""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
