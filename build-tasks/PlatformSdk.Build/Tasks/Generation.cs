using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Checks;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Leaks;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Schema;
using PlatformSdk.Build.Writing;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>The whole way: read what the user wrote, find out what it means, render it in memory, and only then write.</summary>
internal static class Generation
{
    /// <summary>The changes that were made, or that locked mode would have made.</summary>
    internal static IReadOnlyList<Change> Run(GenerationOptions options, FindingList findings)
    {
        using var turn = Turn.Take(options.IntermediateFolder);
        var (own, code) = (new ProjectFolder(options.IntermediateFolder), new ProjectFolder(options.CodeFolder));
        foreach (var folder in new[] { own, code })
            Leftovers.InOwn(folder.Root, options.Clock.GetUtcNow());
        CheckedFile.WriteIfChanged(own, DescriptionSchema.FileName, DescriptionSchema.Text, findings);
        // After an error the last good code stays, so that the only errors a user sees are ours.
        if (Reading.Model(options, findings) is not { } model)
            return [];

        CheckedFile.WriteIfChanged(code, ServiceClass.FileName, ServiceClass.Render(model, options.Registrations), findings);
        CheckedFile.WriteIfChanged(code, DevelopmentFile.FileName, DevelopmentData.Render(model), findings);
        if (!options.WriteArtifacts)
            return [];
        Advice.Give(model, options.DescriptionFile, findings);
        DerivedSettings.Check(model, new AppSettings(options.ProjectFolder), findings);
        if (options.Verify)
            SecretsByHand.Tell(model, options.DescriptionFile, findings);
        PreviewNeeds.Tell(model, options.DescriptionFile, findings);
        SecretStoreCheck.Run(model, options.DescriptionFile, options.Packages, findings);
        var user = Reading.UserFiles(options, findings);
        var waivers = new Waivers(model.Waivers, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime));
        LeakCheck.Run(model, user, new RuleSeverity(model, waivers), findings);
        var rendered = Renderer.Render(model, user, options.ProjectPath, findings);
        return findings.HasErrors ? [] : Write(options, model, rendered, waivers, turn, findings);
    }

    private static IReadOnlyList<Change> Write(GenerationOptions options, PlatformModel model, Rendered rendered, Waivers waivers, Turn turn,
        FindingList findings)
    {
        var project = new ProjectFolder(options.ProjectFolder);
        if (turn.IsOurs && !options.Locked)
            Leftovers.InProject(project, [.. rendered.Artifacts.Select(a => a.Path), .. rendered.WrittenLater]);
        var changes = ChangePlan.Make(project, rendered.Artifacts, rendered.WrittenLater, findings);
        changes = RunbookCheck.Run(project, rendered.Runbook, changes, options.Locked, findings);
        var committed = new CommittedFiles(changes, rendered.Artifacts);
        HashSet<string> leftAsItWas = [];
        if (options.OnlyEnvironment is { } only)
        {
            leftAsItWas = [.. changes.Select(c => c.Path).Where(path => !path.StartsWith($"deploy/{only}/", StringComparison.Ordinal))];
            changes = [.. changes.Where(c => !leftAsItWas.Contains(c.Path))];
        }

        ChangeReport.Check(changes, model, findings);
        SkippedStage.Check(committed, model.Environments.Where(e => options.OnlyEnvironment is null || e.Environment == options.OnlyEnvironment),
            findings);
        LeftInCluster.Check(changes, model, findings);
        LostData.Check(changes, model, waivers, findings);
        if (options.Locked)
            Drift.Report(changes, findings);
        if (findings.HasErrors || options.Locked)
            return changes;

        var ledger = Ledger.Load(options.IntermediateFolder);
        foreach (var change in ledger.HandEdited(options.ProjectFolder, changes))
            findings.Add(WritingCodes.HandEdited, Span.Of(change.Path),
                $"'{change.Path}' was edited and is generated anew. Say it in {options.DescriptionFile}, or in a patch under deploy/patches/.");
        ChangeWriter.Apply(project, changes, findings);
        // Also when nothing changed: what a pull brought is no edit by hand. Never what a release of another environment left as it was.
        if (!findings.HasErrors)
            Ledger.Save(new ProjectFolder(options.IntermediateFolder), [.. rendered.Artifacts.Where(a => !leftAsItWas.Contains(a.Path))], findings);
        return changes;
    }
}
