using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>The item <c>@(_PlatformProject)</c>, by which the targets hand a project to every task.</summary>
internal sealed class ProjectItem(ITaskItem item)
{
    /// <summary>The project's file.</summary>
    internal string File { get; } = Path.GetFullPath(item.ItemSpec);

    internal string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The description, relative to the project or absolute.</summary>
    internal string DescriptionFile => PathIn("DescriptionFile") ?? "";

    /// <summary>The platform team's defaults where a property names them, relative to the project or absolute.</summary>
    internal string? DefaultsFile => PathIn("DefaultsFile");

    /// <summary>The root of the repository where a property names it, relative to the project or absolute.</summary>
    internal string? RepositoryRoot => PathIn("RepositoryRoot");

    /// <summary>Where the build's own files go.</summary>
    internal string IntermediateFolder => Path.Combine(Folder, PathIn("IntermediateFolder") ?? "");

    /// <summary>Where the generated C# goes.</summary>
    internal string CodeFolder => Path.Combine(Folder, PathIn("CodeFolder") ?? "");

    /// <summary>By what a build server is known: <c>CI=true;TF_BUILD=</c>.</summary>
    internal string Server => item.GetMetadata("Server");

    /// <summary>What <c>PlatformLocked</c> says; null when it says nothing.</summary>
    internal bool? Locked(FindingList findings) => Flag("Locked", "PlatformLocked", findings);

    /// <summary>False: only the C# is generated.</summary>
    internal bool Writes(FindingList findings) => Flag("Writes", "PlatformGenerate", findings) ?? true;

    /// <summary>Whether the build writes the service's OpenAPI document.</summary>
    internal bool OpenApi(FindingList findings) => Flag("OpenApi", "PlatformOpenApi", findings) ?? false;

    /// <summary>Whether this is an editor's design-time build.</summary>
    internal bool IsDesignTime => item.GetMetadata("DesignTime") == "true";

    /// <summary>Whether the build takes warnings for errors.</summary>
    internal bool WarningsAreErrors => item.GetMetadata("WarningsAreErrors") == "true";

    /// <summary>Project files write either slash, the SDK's own too; MSBuild puts it right in a task's own properties only.</summary>
    private string? PathIn(string name) => Text(name)?.Replace('\\', Path.DirectorySeparatorChar);

    private string? Text(string name) => item.GetMetadata(name) is { Length: > 0 } text ? text : null;

    private bool? Flag(string name, string property, FindingList findings)
    {
        if (Text(name)?.Trim() is not { Length: > 0 } text)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        findings.Add(PropertyCodes.NoFlag, Span.Of(DescriptionFile), $"{property} is '{text}'. Set it to true or false, or remove it.");
        return null;
    }
}
