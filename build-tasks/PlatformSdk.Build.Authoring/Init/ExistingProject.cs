using PlatformSdk.Build.Authoring.Init.Settings;
using PlatformSdk.Build.Authoring.Init.Sources;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Init;

/// <summary>The input from which a first description is deduced.</summary>
internal sealed record ExistingProject(ProjectFacts Facts, ProjectSettings Settings, SourceCode Code)
{
    internal static ExistingProject Read(ProjectFacts facts, FindingList findings) =>
        new(facts, ProjectSettings.Read(facts, findings), SourceCode.Read(facts));
}
