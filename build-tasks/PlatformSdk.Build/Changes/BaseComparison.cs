using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Compares the rendered files with those of the commit that PlatformBase names: what a pull request changes, also where its author has committed
/// the result.
/// </summary>
internal static class BaseComparison
{
    /// <summary>The changes since the commit; null when none is named, or this clone does not have it.</summary>
    internal static ChangePlan? Make(ProjectFolder project, GitBase from, Rendered rendered)
    {
        if (from is { Named: null } or { IsMissing: true } || from.Commit is not { } commit)
            return null;
        // What the team owns once it is written is not the build's change.
        var artifacts = rendered.Artifacts.Where(a => a.Merge is null).ToList();
        var texts = GitTexts.Read(project.Root, commit,
            [.. artifacts.Select(a => a.Path).Where(path => !path.StartsWith("deploy/", StringComparison.Ordinal)), "deploy"]);
        var changes = artifacts.Where(a => Differs(a, texts.GetValueOrDefault(a.Path)))
            .Select(a => MakeChange(a.Path, a.Content))
            .Concat(texts.Where(t => Territory.Holds(t.Key) && Mark.IsIn(t.Value)).Select(t => t.Key).Except(rendered.Paths, StringComparer.Ordinal)
                .Select(path => MakeChange(path, null)));
        return new ChangePlan([.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)], new CommittedFiles(texts));

        Change MakeChange(string path, string? after) => new(path, Path.Combine(project.Root, path), texts.GetValueOrDefault(path), after);
    }

    private static bool Differs(Artifact artifact, string? before) => before is null
        || (!Comparison.Same(before, artifact.Content) && (!artifact.GivesWay || Mark.IsIn(before)));
}
