using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>Copies the OpenAPI document of the compiled service to its place.</summary>
public sealed class PlatformDocument : DescriptionTask
{
    /// <summary>The file that the compiled service wrote.</summary>
    [Required]
    public string Document { get; set; } = "";

    /// <summary>The document's path relative to the project; empty when the user owns it.</summary>
    [Output]
    public string Written { get; private set; } = "";

    private protected override void Run(GenerationOptions options, FindingList findings) =>
        Written = DocumentCopy.Run(options, Document, findings) ?? "";
}
