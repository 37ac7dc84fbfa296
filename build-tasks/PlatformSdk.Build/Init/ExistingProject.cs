using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Init.Settings;
using PlatformSdk.Build.Init.Sources;

namespace PlatformSdk.Build.Init;

/// <summary>All that a first description is deduced from.</summary>
internal sealed record ExistingProject(ProjectFacts Facts, ProjectSettings Settings, SourceCode Code)
{
    internal static ExistingProject Read(ProjectFacts facts, FindingList findings) => new(facts, ProjectSettings.Read(facts, findings), SourceCode.Read(facts));
}
