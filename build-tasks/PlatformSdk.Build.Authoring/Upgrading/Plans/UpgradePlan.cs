using PlatformSdk.Build.Authoring.Upgrading.Records;
using PlatformSdk.Build.Authoring.Upgrading.Trees;

namespace PlatformSdk.Build.Authoring.Upgrading.Plans;

/// <summary>What an upgrade does to a scaffold. Nothing is written yet.</summary>
/// <param name="Record">The scaffold.</param>
/// <param name="Changes">The new files by path, or null for one that goes.</param>
/// <param name="Steps">The same for a reader, with what the upgrade leaves to the user.</param>
/// <param name="Conflicts">The places that the user must decide.</param>
/// <param name="Obstacles">What is in the way of a new file, so that nothing can be written.</param>
internal sealed record UpgradePlan(ScaffoldRecord Record, IReadOnlyDictionary<string, TreeFile?> Changes, IReadOnlyList<PlanStep> Steps,
    IReadOnlyList<PlanConflict> Conflicts, IReadOnlyList<string> Obstacles);

/// <summary>One line of a plan.</summary>
/// <param name="What">What happens to the file.</param>
/// <param name="Path">The file.</param>
/// <param name="Note">The reason or the result, in a few words; empty if there is none.</param>
internal sealed record PlanStep(string What, string Path, string Note = "");

/// <summary>A place that the user must decide.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line of the marker; 0 when the file has none.</param>
/// <param name="Text">What to do.</param>
internal sealed record PlanConflict(string Path, int Line, string Text);
