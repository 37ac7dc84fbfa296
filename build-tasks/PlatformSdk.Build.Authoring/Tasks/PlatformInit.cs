using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Init;
using PlatformSdk.Build.Authoring.Init.Advice;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>The MSBuild task behind the target of the same name: creates a first platform.yaml for an existing program.</summary>
public sealed class PlatformInit : PlatformTask
{
    /// <summary>The language of the project, in MSBuild's terms. Default: C#.</summary>
    public string Language { get; set; } = "C#";

    /// <summary>Whether the project builds a program rather than a library or tests. Default: false.</summary>
    public bool IsProgram { get; set; }

    /// <summary>Whether the project uses the Web SDK. Default: false.</summary>
    public bool IsWeb { get; set; }

    /// <summary>Whether the project uses the Worker SDK. Default: false.</summary>
    public bool IsWorker { get; set; }

    /// <summary>The project's description of itself. Default: none.</summary>
    public string? Summary { get; set; }

    /// <summary>The address of the repository. Default: the remote of the clone.</summary>
    public string? RepositoryUrl { get; set; }

    /// <summary>The name of the image that the project publishes. Default: none.</summary>
    public string? Image { get; set; }

    /// <summary>The ports that the image exposes. Default: none.</summary>
    public ITaskItem[] ContainerPorts { get; set; } = [];

    /// <summary>The id of the project's user secrets. Default: none.</summary>
    public string? UserSecretsId { get; set; }

    /// <summary>The referenced packages. Default: none.</summary>
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>The source files. Default: none.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    private string ProjectName => Path.GetFileNameWithoutExtension(Item.File);

    private protected override void Run(FindingList findings)
    {
        var path = Path.Combine(Folder, Subject);
        if (Language != "C#")
            findings.Add(ProgramCodes.NotCSharp, Span.WholeFile(ProjectName),
                $"PlatformSdk generates C#, and this is a project in {Language}. Run PlatformInit in a C# program that references this project.");
        else if (!IsProgram)
            findings.Add(InitCodes.NoProgram, Span.WholeFile(ProjectName),
                $"'{ProjectName}' is not a program. Run PlatformInit in the folder of a project with OutputType Exe, or with the Web or Worker " +
                    $"SDK.");
        else if (File.Exists(path))
            findings.Add(InitCodes.AlreadyThere, Span.WholeFile(Subject),
                "The file already exists and was not changed. To create it again, move it away first.", Notice);
        else
            Write(ExistingProject.Read(Known(findings), findings), path, findings);
    }

    private void Write(ExistingProject project, string path, FindingList findings)
    {
        var description = FirstDescription.Deduce(project);
        var (folder, name) = Changes.ProjectFolder.Holding(path, Folder);
        if (!CheckedFile.WriteNew(folder, name, description.Text, findings))
            return;
        var needs = description.Needs.Count(need => !need.IsProposal);
        Log.LogMessage(MessageImportance.High,
            $"  {Subject} -> kind {Description.Shapes.Choice.Word(description.Kind)}, name {description.Name}, {needs} " +
            $"{(needs == 1 ? "need" : "needs")}");
        foreach (var step in NextSteps.StepsFor(description, project, Subject))
            findings.Add(InitCodes.NextStep, new Span(step.File, step.Line, 0, 0, 0), step.Text, Notice);
    }

    private ProjectFacts Known(FindingList findings) => new(Folder, ProjectName)
    {
        File = Path.GetFileName(Item.File),
        IsWeb = IsWeb,
        IsWorker = IsWorker,
        Summary = Summary,
        RepositoryUrl = RepositoryUrl,
        RepositoryRoot = RepositoryRoot.Find(Item, findings).Folder,
        Image = Image,
        ContainerPorts = [.. ContainerPorts.Select(port => port.ItemSpec)],
        UserSecretsId = UserSecretsId,
        Packages = [.. Packages.Select(package => package.ItemSpec)],
        Sources = [.. Sources.Select(source => source.ItemSpec)],
    };
}
