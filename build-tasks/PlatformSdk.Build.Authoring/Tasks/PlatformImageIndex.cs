using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Authoring.Images;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Reads what was recorded of the images of a service, one for each architecture in a folder of its name, and passes them to the task of the .NET
/// SDK that pushes an index. It refuses images that are not one release.
/// </summary>
public sealed class PlatformImageIndex : DescriptionTask
{
    /// <summary>The folder with the records, relative to the project or absolute. Default: artifacts/images.</summary>
    public string? Records { get; set; }

    /// <summary>The images, with the metadata that the task of the .NET SDK reads.</summary>
    [Output]
    public ITaskItem[] Images { get; private set; } = [];

    /// <summary>The tag of the index, which is the version of its images.</summary>
    [Output]
    public string Tag { get; private set; } = "";

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings)?.Service is not { } service)
            return;
        var root = Path.Combine(options.ProjectFolder, string.IsNullOrEmpty(Records) ? "artifacts/images" : Records.Replace('\\', '/'));
        var records = new List<ImageRecord>();
        foreach (var architecture in PlatformPlan.ArchitecturesOf(service))
        {
            var file = Path.Combine(root, Choice.Word(architecture), $"{service.Name}.json");
            var shown = Path.GetRelativePath(options.ProjectFolder, file).Replace('\\', '/');
            if (!File.Exists(file))
                findings.Add(ImageCodes.Incomplete, Span.WholeFile(shown),
                    $"There is no image of '{service.Name}' for {Choice.Word(architecture)}. Publish it on a machine of that kind first.");
            else if (ImageRecord.Parse(File.ReadAllText(file)) is { } record && record.Architecture == Choice.Word(architecture))
                records.Add(record);
            else
                findings.Add(ImageCodes.BadRecord, Span.WholeFile(shown),
                    $"This is not the record of a published image for {Choice.Word(architecture)}. Delete it, and publish the image again.");
        }

        if (findings.HasErrors)
            return;
        if (records.Exists(record => (record.Version, record.Commit) != (records[0].Version, records[0].Commit)))
        {
            findings.Add(ImageCodes.Incomplete, Span.WholeFile(Subject),
                $"The images of '{service.Name}' are of different versions or commits. Publish all of them from one commit, with one version.");
            return;
        }

        Tag = records[0].Version;
        Images = [.. records.Select(record => new TaskItem("GeneratedContainer", new Dictionary<string, string>
        {
            ["Manifest"] = record.Manifest,
            ["Configuration"] = record.Configuration,
            ["ManifestDigest"] = record.Digest,
            ["ManifestMediaType"] = record.MediaType,
        }))];
    }
}
