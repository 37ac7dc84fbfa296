using PlatformSdk.Build.Authoring.Upgrading.Merging;
using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>
/// Merges three states of a scaffold: as the recorded template creates it, as the new one creates it, and as it is in the repository.
/// </summary>
/// <param name="record">The scaffold.</param>
/// <param name="version">The new version.</param>
/// <param name="work">A folder for git.</param>
/// <param name="program">The path of git, found on the PATH.</param>
internal sealed class Planner(ScaffoldRecord record, string version, string work, string program)
{
    private readonly MergeRepository _git = new(work, program) { Latter = $"{record.Template}-{version}" };

    /// <summary>The plan.</summary>
    /// <param name="former">The files of the recorded template.</param>
    /// <param name="latter">The files of the new template.</param>
    internal UpgradePlan Plan(Tree former, Tree latter)
    {
        var generated = GeneratedFiles.In(former).Concat(GeneratedFiles.In(latter)).ToList();
        var linked = OwnTree.Linked(record.Folder, former.Keys.Union(latter.Keys).Except(generated)).ToList();
        var steps = linked.Where(path => IsChanged(path, former, latter)).Select(path => new PlanStep("kept", path, "a link")).ToList();
        foreach (var path in generated.Concat(linked))
        {
            former.Remove(path);
            latter.Remove(path);
        }

        var own = OwnTree.Read(record.Folder, former, latter);
        foreach (var path in generated)
            own.Remove(path);
        LaptopPort.Align(former, latter, own);
        var forms = new TextForms(own);
        TextForms.Strip(former);
        TextForms.Strip(latter);
        _git.Import(former, own, latter);
        var (moved, renamed) = (_git.Renames(MergeRepository.Own), _git.Renames(_git.Latter));
        AlignVersions(former, own, latter, moved, renamed);
        _git.Import(former, own, latter);
        var outcome = RecordFile.Settle(_git.Merge(), own, version);
        return new PlanReader(former, own, latter, moved, renamed, outcome).Read(record, forms, steps);
    }

    private static bool IsChanged(string path, Tree former, Tree latter) =>
        !former.TryGetValue(path, out var old) || !latter.TryGetValue(path, out var now) || !old.HasSameContent(now);

    /// <summary>Each file is compared with itself, wherever a side has moved it.</summary>
    private static void AlignVersions(Tree former, Tree own, Tree latter, IReadOnlyDictionary<string, string> moved,
        IReadOnlyDictionary<string, string> renamed)
    {
        foreach (var (path, file) in former)
        {
            var (mine, theirs) = (moved.GetValueOrDefault(path, path), renamed.GetValueOrDefault(path, path));
            if (!own.TryGetValue(mine, out var my) || !latter.TryGetValue(theirs, out var their) || file.IsBinary || my.IsBinary || their.IsBinary)
                continue;
            var (myText, theirText) = NewestVersions.Align(file.Text, my.Text, their.Text);
            if (myText != my.Text)
                own.Set(mine, myText);
            if (theirText != their.Text)
                latter.Set(theirs, theirText);
        }
    }
}
