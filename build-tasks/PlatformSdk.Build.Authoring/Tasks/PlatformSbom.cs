using System.Text.Json;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Sbom;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Writes a CycloneDX document of the program's components: the packages that restore chose, with hashes and dependencies.</summary>
public sealed class PlatformSbom : DescriptionTask
{
    /// <summary>The output of restore, <c>obj/project.assets.json</c>.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>The target framework of the packages.</summary>
    [Required]
    public string Framework { get; set; } = "";

    /// <summary>The path of the document, relative to the project or absolute.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <summary>The version of the program. Default: omitted.</summary>
    public string? Version { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        var assetsFile = Path.Combine(options.ProjectFolder, AssetsFile);
        if (Reading.Model(options, findings) is not { } model)
            return;
        if (!File.Exists(assetsFile))
        {
            findings.Add(ReleaseCodes.NotRestored, Span.WholeFile(AssetsFile),
                "The file does not exist, so the packages are not known. Run 'dotnet restore' first.");
            return;
        }

        if (Parse(assetsFile) is not { } assets)
        {
            findings.Add(ReleaseCodes.NotRestored, Span.WholeFile(AssetsFile),
                "The file is incomplete. Run 'dotnet restore --force'.");
            return;
        }

        using (assets)
        {
            var text = CycloneDx.Render(model.Service.Name, string.IsNullOrEmpty(Version)
                ? null
                : Version, Assets.Read(assets.RootElement, Framework));
            var (folder, path) =
                Changes.ProjectFolder.Holding(Path.Combine(options.ProjectFolder, OutputFile), options.ProjectFolder, options.IntermediateFolder);
            CheckedFile.WriteIfChanged(folder, path, text, findings);
        }

        if (!findings.HasErrors)
            Log.LogMessage(MessageImportance.High, $"  {Subject} -> {OutputFile}");
    }

    private static JsonDocument? Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
