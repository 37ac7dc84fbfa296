using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>The file with every difference that a locked build found, in the build's own folder.</summary>
internal static class DriftFile
{
    internal static void Report(GenerationOptions options, string name, IReadOnlyList<Change> changes, FindingList findings)
    {
        var shown = options.Shown(name);
        if (Drift.Report(changes, options.DescriptionFile, shown, findings) is { } diff)
            CheckedFile.WriteIfChanged(new ProjectFolder(options.IntermediateFolder, options.ProjectFolder), name, diff, findings);
    }
}
