using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Writes the rules of policy that a cluster can check, as the objects that make it refuse what a build would refuse. The folder is in <c>obj/</c>,
/// so it also works in locked mode.
/// </summary>
public sealed class PlatformClusterPolicy : DescriptionTask
{
    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        using var turn = Turn.Take(options.IntermediateFolder);
        if (Reading.Model(options, findings) is not { } model)
            return;
        var folder = new ProjectFolder(options.IntermediateFolder);
        var files = PolicyFolder.Render(PolicySubject.ForService(model), model.Service.Platform.Policy.Cluster);
        foreach (var file in files)
            CheckedFile.WriteIfChanged(folder, file.Path, file.Content, findings);
        // A file of a former run would be applied with the others.
        foreach (var old in folder.Files(PolicyFolder.Path).Except(files.Select(file => file.Path)))
            CheckedFile.Delete(folder, old, findings);
        if (!findings.HasErrors)
            // In this form a terminal shows it beside the project; it hides other messages.
            Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileNameWithoutExtension(Item.File),
                Path.Combine(options.IntermediateFolder, PolicyFolder.Path));
    }
}
