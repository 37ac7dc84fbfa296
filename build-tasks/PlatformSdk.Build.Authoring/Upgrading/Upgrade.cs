using PlatformSdk.Build.Authoring.Upgrading.Merging;
using PlatformSdk.Build.Authoring.Upgrading.Plans;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Upgrading;

/// <summary>Upgrades scaffolds: creates each as it was and as it would be, plans all merges, and only then writes.</summary>
internal sealed class Upgrade(string root, SemanticVersion version, Action<string> say, FindingList findings)
{
    internal bool DryRun { get; init; }

    internal bool AllowUncommitted { get; init; }

    internal Func<ScaffoldRecord, string, string, bool>? Create { get; init; }

    internal required string Git { get; init; }

    internal void Run(IReadOnlyList<ScaffoldRecord> records)
    {
        var older = records.Where(record => record.Version.CompareTo(version) < 0).ToList();
        foreach (var record in records.Except(older))
            say($"{Name(record)} -> {record.Version.Text} already");
        var work = Directory.CreateTempSubdirectory("platform-upgrade-").FullName;
        try
        {
            if (Plans(older, work) is { } plans)
                Finish(plans);
        }
        catch (GitException e)
        {
            findings.Add(UpgradeCodes.NoGit, Span.WholeFile(ScaffoldRecord.FileOf(root)),
                $"{char.ToUpperInvariant(e.Message[0])}{e.Message[1..]}. Nothing was changed. Install git 2.38 or later.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Null after an error.</summary>
    private List<UpgradePlan>? Plans(IReadOnlyList<ScaffoldRecord> records, string work)
    {
        var create = Create ?? new TemplatePackage(root, work, say, findings).Scaffold;
        var plans = new List<UpgradePlan>();
        foreach (var (index, record) in records.Index())
        {
            string Place(string name) => Path.Combine(work, $"{index}-{name}");
            if (!create(record, record.Version.Text, Place("former")) || !create(record, version.Text, Place("latter")))
                return null;
            plans.Add(new Planner(record, version.Text, Place("git"), Git).Plan(Tree.Read(Place("former")), Tree.Read(Place("latter"))));
        }

        return plans;
    }

    private void Finish(List<UpgradePlan> plans)
    {
        foreach (var plan in plans)
            Say(plan);
        foreach (var (plan, obstacle) in plans.SelectMany(plan => plan.Obstacles.Select(obstacle => (plan, obstacle))))
            findings.Add(UpgradeCodes.InTheWay, Span.WholeFile(Path.Combine(plan.Record.Folder, obstacle)),
                "The new template has a file in this place. Move or rename this, and run the upgrade again. Nothing was changed.");
        if (!DryRun && !AllowUncommitted)
            _ = plans.Count(plan => Uncommitted.Refuses(plan, findings));
        if (findings.HasErrors)
            return;
        if (!DryRun)
            plans.ForEach(plan => PlanWriter.Write(plan, findings));
        // A dry run has not written the lines that it would name.
        foreach (var (plan, conflict) in plans.SelectMany(plan => plan.Conflicts.Select(conflict => (plan, conflict))))
            findings.Add(UpgradeCodes.Conflict,
                Span.At(Path.Combine(plan.Record.Folder, conflict.Path), DryRun ? 0 : conflict.Line, 0), conflict.Text);
        if (plans.Count > 0)
            say(DryRun ? "This is a dry run: nothing was written." : "Next: dotnet build, read the diff, and commit it.");
    }

    private void Say(UpgradePlan plan)
    {
        say($"{Name(plan.Record)} {plan.Record.Version.Text} -> {version.Text}");
        foreach (var step in plan.Steps)
            say($"  {step.What,-12} {step.Path}{(step.Note.Length == 0 ? "" : $" ({step.Note})")}");
    }

    private string Name(ScaffoldRecord record) =>
        Path.GetRelativePath(root, record.Folder) is var path && path == "." ? record.Template : $"{path.Replace('\\', '/')}: {record.Template}";
}
