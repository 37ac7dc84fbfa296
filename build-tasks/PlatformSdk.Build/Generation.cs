using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Rendering.Schema;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build;

/// <summary>The whole way: read what the user wrote, find out what it means, render it in memory, and only then write.</summary>
internal static class Generation
{
    /// <summary>The changes that were made, or that locked mode would have made.</summary>
    internal static IReadOnlyList<Change> Run(GenerationOptions options, FindingList findings)
    {
        AtomicFile.WriteIfChanged(Path.Combine(options.IntermediateFolder, DescriptionSchema.FileName), DescriptionSchema.Text);

        var path = Path.Combine(options.ProjectFolder, options.DescriptionFile);
        var description = DescriptionFile.ReadMapping(path, options.DescriptionFile, findings);
        var defaults = options.DefaultsFile is null ? null : DescriptionFile.ReadMapping(Path.Combine(options.ProjectFolder, options.DefaultsFile), options.DefaultsFile, findings);
        var model = description is null ? null : Resolver.Resolve(description, defaults, findings);
        // After an error the last good code stays, so that the only errors a user sees are ours.
        if (model is null || findings.HasErrors)
            return [];

        AtomicFile.WriteIfChanged(Path.Combine(options.CodeFolder, ServiceClass.FileName), ServiceClass.Render(model.Service));
        if (!options.WriteArtifacts)
            return [];
        var user = new UserFiles(
            UserObjects.Read(options.ProjectFolder, "deploy/patches", findings),
            UserObjects.Read(options.ProjectFolder, "deploy/extra", findings));
        var rendered = Renderer.Render(model, user, findings);
        return findings.HasErrors ? [] : Write(options, rendered.Artifacts, findings);
    }

    private static IReadOnlyList<Change> Write(GenerationOptions options, IReadOnlyList<Artifact> artifacts, FindingList findings)
    {
        var project = new ProjectFolder(options.ProjectFolder);
        var changes = ChangePlan.Make(project, artifacts, findings);
        if (options.Locked)
            Drift.Report(changes, findings);
        if (findings.HasErrors || options.Locked)
            return changes;

        var ledger = Ledger.Load(options.IntermediateFolder);
        foreach (var change in changes.Where(ledger.IsHandEdited))
            findings.Add(WritingCodes.HandEdited, Span.Of(change.Path), $"'{change.Path}' was edited and is generated anew. Say it in {options.DescriptionFile}, or in a patch under deploy/patches/.");
        ChangeWriter.Apply(project, changes, findings);
        Ledger.Save(options.IntermediateFolder, artifacts);
        return changes;
    }
}
