using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Images;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Computes the digest under which a registry has the index that was pushed.</summary>
public sealed class PlatformImageDigest : Microsoft.Build.Utilities.Task
{
    /// <summary>The index.</summary>
    [Required]
    public string Content { get; set; } = "";

    /// <summary>Its digest, such as <c>sha256:…</c>.</summary>
    [Output]
    public string Digest { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Digest = ImageRecord.DigestOf(Content);
        return true;
    }
}
