using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Own;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Gathering;
using PlatformSdk.Build.Scorecard;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>All steps, in the order of the folders: read, resolve, render, compare, check every rule, and only then write.</summary>
internal static class Generation
{
    /// <summary>The changes that were made, or that locked mode would have made.</summary>
    internal static Generated Run(GenerationOptions options, FindingList findings)
    {
        using var turn = Turn.Take(options.IntermediateFolder);
        var own = OwnFiles.Prepare(options, findings);
        // After an error, the last valid code stays, so that the user sees no follow-up errors of the compiler.
        if (Reading.Model(options, findings) is not { } model)
            return Generated.Nothing with
            {
                Report = Reports(options, ChangePlan.None, findings) ? own.Write(Unreadable(options, findings), findings) : null,
            };
        own.WriteCode(model, options, findings);
        if (!options.WriteArtifacts)
            return Generated.Nothing;

        var user = Reading.UserFiles(options, findings);
        var rendered = Renderer.Render(model, user, options.ProjectPath, findings);
        var plan = Compare(options, rendered, turn, findings);
        var answers = AskOwnRules(options, rendered, plan, findings);
        var facts = Reading.Facts(options, model, findings) with { Own = answers, OwnRules = answers.Codes };
        var context = new RuleContext(model, user, rendered, plan, facts, new Waivers(model.Written.Waivers, options.Day), findings);
        if (!findings.HasErrors && BaseComparison.Make(new ProjectFolder(options.ProjectFolder), facts.Base, rendered) is { } since)
            context = context with { Since = since.For(options.OnlyEnvironment) };
        Rules.Run(context);
        ChosenChecks.ReportUnknown(model.Service.Platform.Scorecard, findings);
        own.RememberNews(facts, findings);
        if (options.OnlyReports)
            findings.Note("only the report is written");
        else if (options.Locked)
            DriftFile.Report(options, "platform.diff", plan.Changes, findings);
        else if (!findings.HasErrors)
            Write(options, rendered, plan, own, findings);
        return new Generated(plan, context.Since, model.Promotion)
        {
            Report = Reports(options, plan, findings) ? own.Write(Collect(options, context), findings) : null,
        };
    }

    /// <summary>Whether there is something to report. With a base, a build always answers what changed since.</summary>
    private static bool Reports(GenerationOptions options, ChangePlan plan, FindingList findings) =>
        options.HasReport && (options.Base is not null || options.OnlyReports || plan.Changes.Count > 0 || findings.HasErrors);

    private static Report Collect(GenerationOptions options, RuleContext context) => ReportFacts.Collect(context, options.Day.Today) with
    {
        Scorecard = ScorecardFacts.Collect(context, new RepositoryFiles(options.ProjectFolder, options.Repository.Folder)),
        Callers = Callers(options, context.Model.Service.Name),
        ToRoot = ToRoot(options),
    };

    /// <summary>Those of the nearest committed index; the project that writes it reports one that cannot be read.</summary>
    private static IReadOnlyList<ReportCaller>? Callers(GenerationOptions options, string service) => options.Repository.Folder is not null
        && IndexReader.ReadNearest(options.Repository.Up(options.ProjectFolder), new FindingList())?.Find(service) is { } indexed
            ? [.. indexed.Callers.Select(caller => new ReportCaller(caller.Name, caller.System, caller.Optional))] : null;

    /// <summary>Without a repository, the paths of a report begin in the project's folder.</summary>
    private static string ToRoot(GenerationOptions options) =>
        Path.GetRelativePath(options.IntermediateFolder, options.Repository.Folder ?? options.ProjectFolder).Replace('\\', '/') + "/";

    private static Report Unreadable(GenerationOptions options, FindingList findings) =>
        ReportFacts.WithoutModel(options.DescriptionFile, options.ProjectPath, options.Day.Today, findings) with
        {
            ToRoot = ToRoot(options),
            Support = options.DefaultsFile is { } file ? SupportHint.Find(Path.Combine(options.ProjectFolder, file)) : null,
        };

    private static Answers AskOwnRules(GenerationOptions options, Rendered rendered, ChangePlan plan, FindingList findings) =>
        OwnRules.Ask(options.Policies, [.. rendered.Environments.Where(e => plan.Covers(e.Service.Environment))], findings);

    private static ChangePlan Compare(GenerationOptions options, Rendered rendered, Turn turn, FindingList findings)
    {
        // A file that could not be rendered would look as if it had to be deleted.
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
            findings.Add(WritingCodes.HandEdited, Span.WholeFile(change.Path),
                $"The file was edited and has been overwritten. Make the change in {options.DescriptionFile}, or in a patch under deploy/patches/.");
        }

        ChangeWriter.Apply(new ProjectFolder(options.ProjectFolder), plan.Changes, findings);
        // Also without changes, because files from a pull are not edits by hand. Never the files that a release of another environment left
        // unchanged.
        if (!findings.HasErrors)
            Ledger.Save(own.Folder, [.. rendered.Artifacts.Where(a => !plan.LeftAsItIs.Contains(a.Path))], findings);
    }
}
