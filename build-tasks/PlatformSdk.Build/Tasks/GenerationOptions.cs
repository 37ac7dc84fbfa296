using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Tasks;

/// <summary>What a build tells the generation.</summary>
internal sealed record GenerationOptions
{
    /// <summary>The project's folder.</summary>
    internal required string ProjectFolder { get; init; }

    /// <summary>The project's folder in the repository, with forward slashes and one at the end; empty at the root.</summary>
    internal string ProjectPath { get; init; } = "";

    /// <summary>The root of the repository, or null when the project is taken for it.</summary>
    internal string? RepositoryRoot { get; init; }

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
}
