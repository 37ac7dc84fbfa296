using System.Text;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Deploying;
using PlatformSdk.Build.Authoring.Retiring;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Retires a service. With a date it announces the end in platform.yaml, in two lines that leave the rest as it is. Without one it writes the list
/// of what to delete, which outlives the folder of the service.
/// </summary>
public sealed class PlatformRetire : DescriptionTask
{
    /// <summary>The day of the removal. Default: none, and the list is written.</summary>
    public string? Date { get; set; }

    /// <summary>The file of the list, relative to the project or absolute. Default: retired/&lt;name&gt;.md in the root of the repository.</summary>
    public string? File { get; set; }

    /// <summary>The solution that is being built, with the paths of its projects. Default: none, because the project itself is built.</summary>
    public string? Solution { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (SolutionProjects.Several(Solution, options.DescriptionFile, options.Repository.Folder ?? options.ProjectFolder) is { } several)
            findings.Add(RetireCodes.ManyServices, Span.WholeFile(Subject),
                $"The build runs on a solution with {several}, and each of them would be retired. Name the project of one.");
        else if (string.IsNullOrEmpty(Date))
            WriteList(options, findings);
        else if (CalendarDate.Parse(Date.Trim()) is { } day)
            Announce(day, options, findings);
        else
            findings.Add(RetireCodes.BadDate, Span.WholeFile(Subject),
                $"PlatformRetireDate is '{Shorten.Text(Date)}', not a date such as 2027-06-30.{CalendarDate.WhyNot(Date)} Correct it.");
    }

    private void Announce(CalendarDate day, GenerationOptions options, FindingList findings)
    {
        var path = Path.Combine(options.ProjectFolder, Subject);
        if (DescriptionFile.ReadText(path, Subject, findings) is not { } text)
            return;
        if (options.Day.HasCome(day.Value))
        {
            findings.Add(RetireCodes.DayHasPassed, Span.WholeFile(Subject),
                $"PlatformRetireDate is {day}, which is not in the future. Choose a day that leaves the callers time to move.");
            return;
        }

        var edited = TopLevelKey.Set(text, Subject, IdentityKeys.Retire.Name, day.ToString()) is { } dated
            ? TopLevelKey.Set(dated, Subject, IdentityKeys.Lifecycle.Name, "deprecated")
            : null;
        if (edited is null)
        {
            findings.Add(RetireCodes.CannotEdit, Span.WholeFile(Subject), $"Add the two keys by hand: 'lifecycle: deprecated' and 'retire: {day}'.");
            return;
        }

        // Nothing is written that a build would refuse.
        if (Reading.Model(options, findings, DescriptionFile.ParseMapping(edited, Subject, findings)) is null || edited == text)
            return;
        using var turn = Turn.Take(options.IntermediateFolder);
        var mark = System.IO.File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\ufeff" : "";
        var (folder, name) = ProjectFolder.Holding(path, options.ProjectFolder);
        CheckedFile.WriteIfChanged(folder, name, mark + edited, findings);
        if (!findings.HasErrors)
            Log.LogMessage(MessageImportance.High, $"  {Subject} -> deprecated, removed on {day}");
    }

    private void WriteList(GenerationOptions options, FindingList findings)
    {
        if (Reading.Model(options, findings) is not { } model)
            return;
        if (model.Service.Retire is not { } day)
        {
            findings.Add(RetireCodes.NotAnnounced, Span.WholeFile(Subject),
                "The removal is not announced, so callers do not know of it. Add -p:PlatformRetireDate=2027-06-30 to do that first.");
            return;
        }

        var rendered = Renderer.Render(model, Reading.UserFiles(options, findings), options.ProjectPath, findings);
        if (findings.HasErrors)
            return;
        var root = options.Repository.Folder ?? options.ProjectFolder;
        var path = string.IsNullOrEmpty(File) ? Path.Combine(root, "retired", $"{model.Service.Name}.md")
            : Path.Combine(options.ProjectFolder, File.Replace('\\', '/'));
        var (folder, name) = ProjectFolder.Holding(path, root, options.ProjectFolder);
        // What is ticked off in it is work that was done.
        if (System.IO.File.Exists(path))
            findings.Add(RetireCodes.ListExists, Span.WholeFile(path), "The list exists, and is not written again. Delete it to write a new one.");
        else if (CheckedFile.WriteNew(folder, name, RetirementList.Render(model, rendered, day), findings))
            Log.LogMessage(MessageImportance.High, $"  {Path.GetRelativePath(options.ProjectFolder, path).Replace('\\', '/')} -> what to delete");
    }
}
