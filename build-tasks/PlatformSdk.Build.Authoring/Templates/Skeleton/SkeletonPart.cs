namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>Files with the same condition: a folder, and a step that fills it in.</summary>
/// <param name="Folder">The name of the folder.</param>
/// <param name="Condition">The condition in terms of the form's parameters; empty for always.</param>
/// <param name="Files">Its files by their paths.</param>
internal sealed record SkeletonPart(string Folder, string Condition, IReadOnlyDictionary<string, byte[]> Files);
