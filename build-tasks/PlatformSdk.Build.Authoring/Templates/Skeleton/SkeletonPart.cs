namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>Files that are there under the same condition: a folder, and a step that fills it in.</summary>
/// <param name="Folder">Its name.</param>
/// <param name="Condition">When it is filled in, over the parameters of the form; empty for always.</param>
/// <param name="Files">Its files by their paths.</param>
internal sealed record SkeletonPart(string Folder, string Condition, IReadOnlyDictionary<string, byte[]> Files);
