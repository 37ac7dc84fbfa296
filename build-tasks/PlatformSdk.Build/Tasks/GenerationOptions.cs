using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Own;

namespace PlatformSdk.Build.Tasks;

/// <summary>The input of the generation.</summary>
internal sealed record GenerationOptions
{
    /// <summary>The project's folder.</summary>
    internal required string ProjectFolder { get; init; }

    /// <summary>The repository that the project belongs to.</summary>
    internal RepositoryRoot Repository { get; init; } = RepositoryRoot.Unknown;

    /// <summary>The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</summary>
    internal string ProjectPath { get; init; } = "";

    /// <summary>The description, relative to the project or absolute.</summary>
    internal required string DescriptionFile { get; init; }

    /// <summary>The platform team's defaults, relative to the project or absolute; null when there are none.</summary>
    internal string? DefaultsFile { get; init; }

    /// <summary>The folder of the build's own files: the schema and the ledger.</summary>
    internal required string IntermediateFolder { get; init; }

    /// <summary>The folder of the generated C#.</summary>
    internal required string CodeFolder { get; init; }

    /// <summary>The methods that register the referenced packages.</summary>
    internal IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>The names of those stores and need handlers.</summary>
    internal IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The packages with the organization's own rules.</summary>
    internal PolicyOptions Policies { get; init; } = PolicyOptions.None;

    /// <summary>Whether the build writes the service's OpenAPI document.</summary>
    internal bool OpenApi { get; init; }

    /// <summary>The .proto files of the project's gRPC server.</summary>
    internal IReadOnlyList<string> Protos { get; init; } = [];

    /// <summary>The runtime identifiers that the project restores for.</summary>
    internal IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>False to generate only the C#.</summary>
    internal bool WriteArtifacts { get; init; } = true;

    /// <summary>Compare files instead of writing them.</summary>
    internal bool Locked { get; init; }

    /// <summary>The commit that changes are compared with; null for the one where the branch began.</summary>
    internal string? Base { get; init; }

    /// <summary>False to leave the report out: what it adds to a generation is measured against one without it.</summary>
    internal bool HasReport { get; init; } = true;

    /// <summary>Write the report and nothing else, even when nothing changed.</summary>
    internal bool OnlyReports { get; init; }

    /// <summary>Also report the tasks of the cluster's operators; a developer's build leaves them out.</summary>
    internal bool Verify { get; init; }

    /// <summary>The day of the build, and the next one on which a finding changes.</summary>
    internal BuildDay Day { get; init; } = BuildDay.OfThisMachine;

    /// <summary>The version of the SDK.</summary>
    internal SemanticVersion Sdk { get; init; } = SemanticVersion.OfThisSdk;

    /// <summary>Write the files of this environment only; null for all.</summary>
    internal string? OnlyEnvironment { get; init; }

    /// <summary>The services of the repository; looked for once.</summary>
    internal IReadOnlyList<Neighbour> Neighbours => _neighbours ??= NeighbourServices.In(Repository.Folder, DescriptionFile, ProjectFolder);

    private IReadOnlyList<Neighbour>? _neighbours;

    /// <summary>A file of the build's own folder as messages name it: relative to the project.</summary>
    internal string Shown(string ownFile) => Path.GetRelativePath(ProjectFolder, Path.Combine(IntermediateFolder, ownFile)).Replace('\\', '/');

    /// <summary>The options for a project. Each choice is added to the notes of a detailed log.</summary>
    internal static GenerationOptions FromItem(ProjectItem project, IReadOnlyList<ITaskItem> registrations, FindingList findings)
    {
        var repository = RepositoryRoot.Find(project, findings);
        var locked = LockedMode.Decide(project, findings);
        var (defaults, reason) = project.DefaultsFile is { } named
            ? (Path.Combine(project.Folder, named), "PlatformDefaults")
            : (repository.NearestDefaults(project.Folder), "the nearest one up to the root");
        var shown = defaults is null ? null : Path.GetRelativePath(project.Folder, defaults).Replace('\\', '/');
        findings.Note($"root of the repository: {repository.Folder ?? "unknown"} ({repository.Reason})");
        findings.Note($"defaults: {shown ?? "none"} ({reason})");
        findings.Note($"locked: {(locked.IsOn ? "yes" : "no")} ({locked.Reason})");
        return new GenerationOptions
        {
            ProjectFolder = project.Folder,
            Repository = repository,
            ProjectPath = repository.PathOf(project.Folder),
            DescriptionFile = project.DescriptionFile,
            DefaultsFile = shown,
            IntermediateFolder = project.IntermediateFolder,
            CodeFolder = project.CodeFolder,
            Registrations = [.. registrations.Select(r => r.GetMetadata("Method")).Where(m => m.Length > 0)],
            Packages = [.. registrations.Select(r => r.ItemSpec)],
            OpenApi = project.OpenApi(findings),
            Protos = project.Protos,
            RuntimeIdentifiers = project.RuntimeIdentifiers,
            WriteArtifacts = project.Writes(findings),
            Locked = locked.IsOn,
            Base = project.Base,
            Day = project.Day(findings),
        };
    }
}
