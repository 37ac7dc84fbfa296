using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents a project from missing changes to the SDK since its template created it: reports once per version where to read about them.
/// </summary>
internal static class OlderScaffold
{
    internal const string Notes = "https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md";

    internal static void Check(RuleContext context)
    {
        var facts = context.Facts;
        if (facts.Scaffold is not { } scaffold || News(scaffold, facts.Sdk) is not { } news || news == facts.ToldNews)
            return;
        context.Report(AdviceCodes.ScaffoldIsOlder, Span.WholeFile(scaffold.File),
            $"The project was scaffolded by {scaffold.Template} {scaffold.Version.Text}; PlatformSdk is now {facts.Sdk.Text}. What is new: " +
                $"{Notes}. To upgrade: 'dotnet build -t:PlatformUpgrade'.");
    }

    /// <summary>The news, in the form in which a later build records it as told; null when the scaffold is current.</summary>
    internal static string? News(ScaffoldNote? scaffold, SemanticVersion sdk) =>
        scaffold is not null && sdk.CompareTo(scaffold.Version) > 0 ? $"{scaffold.Version.Text} -> {sdk.Text}\n" : null;
}
