using PlatformSdk.Build.Description;

namespace PlatformSdk.Build.Rendering;

/// <summary>What the user adds to the rendered objects: his escape hatch.</summary>
/// <param name="Patches">Changes to objects of ours.</param>
/// <param name="Extra">Objects of his own.</param>
internal sealed record UserFiles(IReadOnlyList<UserObject> Patches, IReadOnlyList<UserObject> Extra)
{
    internal static readonly UserFiles None = new([], []);
}
