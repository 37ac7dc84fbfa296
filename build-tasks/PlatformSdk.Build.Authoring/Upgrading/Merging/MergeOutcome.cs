using PlatformSdk.Build.Authoring.Upgrading.Trees;

namespace PlatformSdk.Build.Authoring.Upgrading.Merging;

/// <summary>What git made of three trees.</summary>
/// <param name="Changes">What changes in the user's tree: the new file, or null for one that goes.</param>
/// <param name="Stages">The sides that a path in conflict has: 1 for the former template, 2 for the user, 3 for the new template.</param>
/// <param name="Messages">What git says about conflicts, by path.</param>
internal sealed record MergeOutcome(SortedDictionary<string, TreeFile?> Changes, IReadOnlyDictionary<string, HashSet<char>> Stages,
    IReadOnlyList<MergeMessage> Messages);

/// <summary>A message of git.</summary>
/// <param name="Paths">The files that it is about.</param>
/// <param name="Text">The text.</param>
internal sealed record MergeMessage(IReadOnlyList<string> Paths, string Text);
