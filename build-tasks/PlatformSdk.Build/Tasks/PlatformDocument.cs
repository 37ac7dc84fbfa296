using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>Puts the OpenAPI document that the compiled service wrote into its place.</summary>
public sealed class PlatformDocument : DescriptionTask
{
    /// <summary>The file that the compiled service wrote.</summary>
    [Required]
    public string Document { get; set; } = "";

    /// <summary>The document's path below the project; empty when it is the user's own.</summary>
    [Output]
    public string Written { get; private set; } = "";

    private protected override void Run(GenerationOptions options, FindingList findings) =>
        Written = DocumentCopy.Run(options, Document, findings) ?? "";
}
