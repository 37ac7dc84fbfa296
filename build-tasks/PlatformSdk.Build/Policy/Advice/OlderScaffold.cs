using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents that a project misses what the SDK has learnt since a template made it: says, once for each version, where to read what is new.
/// </summary>
internal static class OlderScaffold
{
    internal const string Notes = "https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md";

    internal static void Check(RuleContext context)
    {
        var facts = context.Facts;
        if (facts.Scaffold is not { } scaffold || News(scaffold, facts.Sdk) is not { } news || news == facts.ToldNews)
            return;
        context.Report(AdviceCodes.ScaffoldIsOlder, Span.Of(scaffold.File),
            $"The project was scaffolded by {scaffold.Template} {scaffold.Version.Text}; PlatformSdk is now {facts.Sdk.Text}. What is new: " +
                $"{Notes}");
    }

    /// <summary>What there is to tell, as a later build remembers that it was told; null when nothing is newer.</summary>
    internal static string? News(ScaffoldNote? scaffold, SemanticVersion sdk) =>
        scaffold is not null && sdk.CompareTo(scaffold.Version) > 0 ? $"{scaffold.Version.Text} -> {sdk.Text}\n" : null;
}
