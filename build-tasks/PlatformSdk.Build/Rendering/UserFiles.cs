using PlatformSdk.Build.Description;

namespace PlatformSdk.Build.Rendering;

/// <summary>The user's additions to the rendered objects.</summary>
/// <param name="Patches">Changes to generated objects.</param>
/// <param name="Extra">The user's own objects.</param>
internal sealed record UserFiles(IReadOnlyList<UserObject> Patches, IReadOnlyList<UserObject> Extra)
{
    internal static readonly UserFiles None = new([], []);

    /// <summary>
    /// The committed root modules of Terraform by environment: what Terraform created and is no longer needed must be named, or it is destroyed.
    /// </summary>
    internal IReadOnlyDictionary<string, string> Infrastructure { get; init; } = new Dictionary<string, string>();
}
