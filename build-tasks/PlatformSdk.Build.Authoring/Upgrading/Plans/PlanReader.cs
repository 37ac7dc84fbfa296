using System.Globalization;
using PlatformSdk.Build.Authoring.Upgrading.Merging;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>Turns the outcome of a merge into a plan: what git leaves open is decided for the user's side, or shown as a conflict.</summary>
internal sealed class PlanReader(Tree former, Tree own, Tree latter, IReadOnlyDictionary<string, string> moved,
    IReadOnlyDictionary<string, string> renamed, MergeOutcome outcome)
{
    private const string Marker = "<<<<<<< " + MergeRepository.Own;

    internal UpgradePlan Read(ScaffoldRecord record, TextForms forms, List<PlanStep> steps)
    {
        var (changes, conflicts, obstacles) = (outcome.Changes, new List<PlanConflict>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (path, sides) in outcome.Stages)
        {
            if (IsDeletedByUser(sides))
            {
                changes.Remove(path);
                steps.Add(new PlanStep("not restored", path, "you deleted it, and the template changed it"));
            }
            else if (sides.SetEquals("12"))
                steps.Add(new PlanStep("kept", path, "you changed it, and the template no longer has it"));
            else
                conflicts.AddRange(Conflicts(path, changes.GetValueOrDefault(path)));
        }

        var result = new SortedDictionary<string, TreeFile?>(StringComparer.Ordinal);
        foreach (var (path, file) in changes)
        {
            if (file is not null && InTheWay(record.Folder, path) is { } obstacle)
                obstacles.Add(obstacle);
            result[path] = file is null ? null : forms.Apply(Source(path), file);
            if (Describe(path, file, conflicts) is { } step)
                steps.Add(step);
        }

        return new UpgradePlan(record, result, [.. steps.OrderBy(step => step.Path, StringComparer.Ordinal)], conflicts, [.. obstacles]);
    }

    private static bool IsDeletedByUser(HashSet<char> sides) => sides.SetEquals("13");

    /// <summary>Where a file of the user was before the new template renamed it.</summary>
    private string Source(string path) =>
        own.ContainsKey(path)
            ? path
            : renamed.FirstOrDefault(rename => rename.Value == path).Key is { } source && own.ContainsKey(source)
            ? source
            : path;

    private PlanStep? Describe(string path, TreeFile? file, List<PlanConflict> conflicts)
    {
        if (conflicts.Any(conflict => conflict.Path == path))
            return new PlanStep("conflict", path, Lines(conflicts, path));
        var source = Source(path);
        if (file is null)
            return renamed.TryGetValue(path, out var target) && outcome.Changes.GetValueOrDefault(target) is not null
                ? null
                : new PlanStep("deleted", path);
        if (source != path)
            return new PlanStep("moved", path, $"from {source}");
        if (!own.TryGetValue(path, out var mine))
            return new PlanStep("added", path);
        var template = moved.FirstOrDefault(move => move.Value == path).Key ?? path;
        return new PlanStep(former.TryGetValue(template, out var old) && old.HasSameContent(mine) ? "updated" : "merged", path);
    }

    private static string Lines(List<PlanConflict> conflicts, string path)
    {
        var lines = conflicts.Where(conflict => conflict.Path == path && conflict.Line > 0)
            .Select(conflict => conflict.Line.ToString(CultureInfo.InvariantCulture)).ToList();
        return lines.Count == 0 ? "" : $"line {string.Join(", ", lines)}";
    }

    private IEnumerable<PlanConflict> Conflicts(string path, TreeFile? file)
    {
        if (file is { IsBinary: false })
        {
            var lines = file.Text.Split('\n').Index().Where(line => line.Item.StartsWith(Marker, StringComparison.Ordinal)).ToList();
            foreach (var (index, _) in lines)
                yield return new PlanConflict(path, index + 1,
                    "You and the template changed the same lines. Choose between the markers <<<<<<< and >>>>>>>, and remove them.");
            if (lines.Count > 0)
                yield break;
        }

        var isBinary = own.TryGetValue(path, out var mine) && mine.IsBinary && latter.ContainsKey(path);
        yield return new PlanConflict(path, 0, isBinary
            ? "You and the template changed this file, which is not text. Yours was kept."
            : $"Git cannot merge it: {Shorten.Text(outcome.Messages.FirstOrDefault(m => m.Paths.Contains(path))?.Text ?? "both sides changed")}");
    }

    /// <summary>A folder where a file comes, or a file where a folder comes.</summary>
    private static string? InTheWay(string folder, string path) =>
        Tree.FoldersOf(path).FirstOrDefault(part => File.Exists(Path.Combine(folder, part)))
            ?? (Directory.Exists(Path.Combine(folder, path)) ? path : null);
}
