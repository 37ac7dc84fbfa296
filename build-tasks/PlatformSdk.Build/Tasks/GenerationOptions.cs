using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>What a build tells the generation.</summary>
internal sealed record GenerationOptions
{
    /// <summary>The project's folder.</summary>
    internal required string ProjectFolder { get; init; }

    /// <summary>The repository that the project belongs to.</summary>
    internal RepositoryRoot Repository { get; init; } = RepositoryRoot.Unknown;

    /// <summary>The project's folder in the repository, with forward slashes and one at the end; empty at the root.</summary>
    internal string ProjectPath { get; init; } = "";

    /// <summary>The description, relative to the project or absolute.</summary>
    internal required string DescriptionFile { get; init; }

    /// <summary>The platform team's defaults, relative to the project or absolute; null when there are none.</summary>
    internal string? DefaultsFile { get; init; }

    /// <summary>Where the build's own files go: the schema and the ledger.</summary>
    internal required string IntermediateFolder { get; init; }

    /// <summary>Where the generated C# goes.</summary>
    internal required string CodeFolder { get; init; }

    /// <summary>The methods by which the referenced store and need packages register themselves.</summary>
    internal IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>The names of those stores and handlers of needs.</summary>
    internal IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Whether the build writes the service's OpenAPI document.</summary>
    internal bool OpenApi { get; init; }

    /// <summary>False: only the C# is generated.</summary>
    internal bool WriteArtifacts { get; init; } = true;

    /// <summary>Compare instead of write.</summary>
    internal bool Locked { get; init; }

    /// <summary>Also tell the people who run the cluster what they have to do; a developer's build stays quiet about it.</summary>
    internal bool Verify { get; init; }

    /// <summary>By which waivers expire.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>The version of the SDK.</summary>
    internal SemanticVersion Sdk { get; init; } = SemanticVersion.OfThisSdk;

    /// <summary>Write the files of this environment only; null for all.</summary>
    internal string? OnlyEnvironment { get; init; }

    /// <summary>What follows from the facts of a project. Each choice is noted, for those who ask why.</summary>
    internal static GenerationOptions Of(ProjectItem project, IReadOnlyList<ITaskItem> registrations, FindingList findings)
    {
        var repository = RepositoryRoot.Of(project, findings);
        var locked = LockedMode.Of(project, findings);
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
            WriteArtifacts = project.Writes(findings),
            Locked = locked.IsOn,
        };
    }
}
