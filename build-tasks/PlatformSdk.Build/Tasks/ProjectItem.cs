using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tasks;

/// <summary>The item <c>@(_PlatformProject)</c>, in which the targets pass a project to every task.</summary>
internal sealed class ProjectItem(ITaskItem item)
{
    /// <summary>The project file.</summary>
    internal string File { get; } = Path.GetFullPath(item.ItemSpec);

    internal string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The description, relative to the project or absolute.</summary>
    internal string DescriptionFile => PathIn("DescriptionFile") ?? "";

    /// <summary>The platform team's defaults when a property sets them, relative to the project or absolute.</summary>
    internal string? DefaultsFile => PathIn("DefaultsFile");

    /// <summary>The root of the repository when a property sets it, relative to the project or absolute.</summary>
    internal string? RepositoryRoot => PathIn("RepositoryRoot");

    /// <summary>The commit that changes are compared with when a property sets it.</summary>
    internal string? Base => Text("Base")?.Trim();

    /// <summary>The folder of the build's own files.</summary>
    internal string IntermediateFolder => Path.Combine(Folder, PathIn("IntermediateFolder") ?? "");

    /// <summary>The folder of the generated C#.</summary>
    internal string CodeFolder => Path.Combine(Folder, PathIn("CodeFolder") ?? "");

    /// <summary>The variables that identify a build server: <c>CI=true;TF_BUILD=</c>.</summary>
    internal string Server => item.GetMetadata("Server");

    /// <summary>The .proto files from which the build makes the base of a gRPC server, as MSBuild passes them: <c>path|services;…</c></summary>
    internal IReadOnlyList<string> Protos =>
    [
        .. item.GetMetadata("Protos").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => one.Split('|'))
            .Where(one => one is [_, "Server" or "Both"]).Select(one => one[0].Replace('\\', '/')),
    ];

    /// <summary>The value of <c>RuntimeIdentifiers</c>, for which restore selects packages.</summary>
    internal IReadOnlyList<string> RuntimeIdentifiers =>
        item.GetMetadata("RuntimeIdentifiers").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The value of <c>PlatformLocked</c>; null when it is not set.</summary>
    internal bool? Locked(FindingList findings) => Flag("Locked", "PlatformLocked", findings);

    /// <summary>The day of the build: <c>PlatformToday</c>, or now in UTC.</summary>
    internal BuildDay Day(FindingList findings)
    {
        if (Text("Today")?.Trim() is not { Length: > 0 } text)
            return BuildDay.OfThisMachine;
        if (Moment.Parse(text) is { } now)
            return new BuildDay(now);
        findings.Add(PropertyCodes.NoDay, Span.WholeFile(Subject),
            $"PlatformToday is '{Shorten.Text(text)}', not a date such as 2027-01-31.{Moment.WhyNot(text)} Correct it, or remove it to " +
                "use today's date.");
        return BuildDay.OfThisMachine;
    }

    /// <summary>False to generate only the C#.</summary>
    internal bool Writes(FindingList findings) => Flag("Writes", "PlatformGenerate", findings) ?? true;

    /// <summary>Whether the build writes the service's OpenAPI document.</summary>
    internal bool OpenApi(FindingList findings) => Flag("OpenApi", "PlatformOpenApi", findings) ?? false;

    /// <summary>Whether this is an editor's design-time build.</summary>
    internal bool IsDesignTime => item.GetMetadata("DesignTime") == "true";

    /// <summary>Whether the build treats warnings as errors.</summary>
    internal bool WarningsAreErrors => item.GetMetadata("WarningsAreErrors") == "true";

    /// <summary>Where a finding about a property is shown: the description, or the project file of a system, which has none.</summary>
    private string Subject => System.IO.File.Exists(Path.Combine(Folder, DescriptionFile)) ? DescriptionFile : Path.GetFileName(File);

    /// <summary>Project files use either slash, even the .NET SDK's own; MSBuild normalizes only a task's own properties.</summary>
    private string? PathIn(string name) => Text(name)?.Replace('\\', Path.DirectorySeparatorChar);

    private string? Text(string name) => item.GetMetadata(name) is { Length: > 0 } text ? text : null;

    private bool? Flag(string name, string property, FindingList findings) => ReadFlag(Text(name), property, findings);

    /// <summary>The value of a property that a target passes to one task; null when it is not set.</summary>
    internal bool? ReadFlag(string? given, string property, FindingList findings)
    {
        if (given?.Trim() is not { Length: > 0 } text)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        findings.Add(PropertyCodes.NoFlag, Span.WholeFile(Subject), $"{property} is '{text}'. Set it to true or false, or remove it.");
        return null;
    }
}
