using System.Text;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Editing;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Adds a need to platform.yaml, in one line that leaves the rest of the file as it is. The next build generates what follows from it.
/// </summary>
public sealed class PlatformAddNeed : DescriptionTask
{
    /// <summary>The name of the need.</summary>
    public string? Need { get; set; }

    /// <summary>The type of the need.</summary>
    public string? Type { get; set; }

    /// <summary>The size. Default: none, which is small.</summary>
    public string? Size { get; set; }

    /// <summary>Whether to back it up every day, for 14 days. Default: false.</summary>
    public bool Backup { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        var path = Path.Combine(options.ProjectFolder, Subject);
        if (AddedNeed.Read(Need, Type, Size, Backup, Subject, findings) is not { } need
            || DescriptionFile.ReadText(path, Subject, findings) is not { } text
            || need.AddTo(text, Subject, findings) is not { } edited)
            return;
        if (edited == text)
        {
            Log.LogMessage(MessageImportance.High, $"  {Subject} has the need {need.Name} already");
            return;
        }

        // Nothing is written that a build would refuse.
        if (Reading.Model(options, findings, DescriptionFile.ParseMapping(edited, Subject, findings)) is null)
            return;
        using var turn = Turn.Take(options.IntermediateFolder);
        var mark = File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\ufeff" : "";
        var (folder, name) = ProjectFolder.Holding(path, options.ProjectFolder);
        CheckedFile.WriteIfChanged(folder, name, mark + edited, findings);
        if (!findings.HasErrors)
            Log.LogMessage(MessageImportance.High, $"  {Subject} -> {need.Line}");
    }
}
