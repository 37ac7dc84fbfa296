using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>The whole way, in the order of the folders: read, resolve, render, compare, check every rule, and only then write.</summary>
internal static class Generation
{
    /// <summary>What was done, or what locked mode would have done.</summary>
    internal static Generated Run(GenerationOptions options, FindingList findings)
    {
        using var turn = Turn.Take(options.IntermediateFolder);
        var own = OwnFiles.Prepare(options, findings);
        // After an error the last good code stays, so that the only errors a user sees are ours.
        if (Reading.Model(options, findings) is not { } model)
            return Generated.Nothing;
        own.WriteCode(model, options.Registrations, findings);
        if (!options.WriteArtifacts)
            return Generated.Nothing;

        var user = Reading.UserFiles(options, findings);
        var rendered = Renderer.Render(model, user, options.ProjectPath, findings);
        var plan = Compare(options, rendered, turn, findings);
        var facts = Reading.Facts(options);
        Rules.Run(new RuleContext(model, user, rendered, plan, facts, new Waivers(model.Written.Waivers, options.Today), findings));
        own.RememberNews(facts, findings);
        if (options.Locked)
            DriftFile.Report(options, "platform.diff", plan.Changes, findings);
        else if (!findings.HasErrors)
            Write(options, rendered, plan, own, findings);
        return new Generated(plan, model.Promotion);
    }

    private static ChangePlan Compare(GenerationOptions options, Rendered rendered, Turn turn, FindingList findings)
    {
        // What could not be rendered would look as if it were to be deleted.
        if (findings.HasErrors)
            return ChangePlan.None;
        var project = new ProjectFolder(options.ProjectFolder);
        if (turn.IsOurs && !options.Locked)
            Leftovers.InProject(project, rendered.Paths);
        return Comparison.Make(project, rendered, options.Locked, findings).For(options.OnlyEnvironment);
    }

    private static void Write(GenerationOptions options, Rendered rendered, ChangePlan plan, OwnFiles own, FindingList findings)
    {
        foreach (var change in Ledger.Load(options.IntermediateFolder).HandEdited(options.ProjectFolder, plan.Changes))
        {
            findings.Add(WritingCodes.HandEdited, Span.Of(change.Path),
                $"'{change.Path}' was edited and has been overwritten. Make the change in {options.DescriptionFile}, or in a patch under " +
                    $"deploy/patches/.");
        }

        ChangeWriter.Apply(new ProjectFolder(options.ProjectFolder), plan.Changes, findings);
        // Also when nothing changed: what a pull brought is no edit by hand. Never what a release of another environment left as it was.
        if (!findings.HasErrors)
            Ledger.Save(own.Folder, [.. rendered.Artifacts.Where(a => !plan.LeftAsItIs.Contains(a.Path))], findings);
    }
}
