namespace PlatformSdk.Build.Authoring.Init;

/// <summary>What MSBuild knows about a project. Only folder and name are always known.</summary>
/// <param name="Folder">The project's folder.</param>
/// <param name="Name">The project's name.</param>
internal sealed record ProjectFacts(string Folder, string Name)
{
    /// <summary>Whether it uses the Web SDK.</summary>
    internal bool IsWeb { get; init; }

    /// <summary>Whether it uses the Worker SDK.</summary>
    internal bool IsWorker { get; init; }

    /// <summary>The project's description of itself.</summary>
    internal string? Summary { get; init; }

    /// <summary>The address of the repository.</summary>
    internal string? RepositoryUrl { get; init; }

    /// <summary>The name of the container image that it already publishes.</summary>
    internal string? Image { get; init; }

    /// <summary>The ports that the image already exposes.</summary>
    internal IReadOnlyList<string> ContainerPorts { get; init; } = [];

    internal string? UserSecretsId { get; init; }

    /// <summary>The root of the repository, if known.</summary>
    internal string? RepositoryRoot { get; init; }

    /// <summary>The packages that it references.</summary>
    internal IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The source files, relative to the folder or absolute.</summary>
    internal IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether a package, or one of its family, is referenced.</summary>
    internal bool References(string package) =>
        Packages.Any(p => p.Equals(package, StringComparison.OrdinalIgnoreCase) || p.StartsWith(package + ".", StringComparison.OrdinalIgnoreCase));

    /// <summary>The project file.</summary>
    internal string File { get; init; } = $"{Name}.csproj";

    /// <summary>The path of a file as shown to the user.</summary>
    internal string Shown(string file) => Path.GetRelativePath(Folder, Path.Combine(Folder, file)).Replace('\\', '/');
}
