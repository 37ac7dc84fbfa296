using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Authoring.Systems.Site;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Systems.Building;

/// <summary>
/// The state of all inputs and outputs after the last build, in <c>obj/</c>: while it is the same, a build has nothing to do. An added or deleted
/// service changes it too. MSBuild's own comparison would need a list of the files first, which is the work that it should save.
/// </summary>
internal static class SystemStamp
{
    private const string FileName = "platform.system.txt";
    private const string Output = "> ";

    // A service's own files that its model or its manifests depend on.
    private static readonly string[] s_folders = ["deploy/patches", "deploy/extra", "deploy/releases", "deploy/infrastructure", "deploy/drills"];

    /// <summary>Whether nothing changed since the last build. The first difference goes to the notes of a detailed log.</summary>
    internal static bool IsCurrent(SystemOptions options, IReadOnlyList<string> folders, FindingList findings)
    {
        var before = (TextFile.Read(Path.Combine(options.Project.IntermediateFolder, FileName)) ?? "").Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        var outputs = before.Where(line => line.StartsWith(Output, StringComparison.Ordinal)).Select(line => line[Output.Length..].Split('|')[0]);
        var now = Lines(options, folders, outputs);
        if (before.SequenceEqual(now))
            return true;
        findings.Note(before.Length == 0 ? "the system is built for the first time"
            : $"the system is built because this changed: {now.Except(before).Concat(before.Except(now)).First()}");
        return false;
    }

    internal static void Save(SystemOptions options, IReadOnlyList<string> folders, IEnumerable<string> outputs, FindingList findings) =>
        CheckedFile.WriteIfChanged(new ProjectFolder(options.Project.IntermediateFolder), FileName,
            string.Concat(Lines(options, folders, outputs).Select(line => line + "\n")), findings);

    private static List<string> Lines(SystemOptions options, IReadOnlyList<string> folders, IEnumerable<string> outputs) =>
    [
        $"system={options.Name}",
        $"sdk={typeof(SystemStamp).Module.ModuleVersionId}",
        // A waiver can end today.
        $"day={options.Project.Day.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        $"root={options.RepositoryFolder}",
        $"site={options.SiteFolder}",
        .. options.Indexes.Select(index => State(index, options)),
        .. SiteFigures.FileIn(options) is { } figures ? [State(figures, options)] : Array.Empty<string>(),
        .. options.Project.Repository.Up(options.Project.ProjectFolder).Concat(folders.SelectMany(options.Project.Repository.Up)).Distinct()
            .Select(folder => Path.Combine(folder, "platform.defaults.yaml")).Where(File.Exists).Select(file => State(file, options)),
        .. folders.SelectMany(InputsOf).Select(file => State(file, options)),
        .. outputs.Select(path => Output + State(Path.Combine(options.Project.ProjectFolder, path), options)),
    ];

    private static IEnumerable<string> InputsOf(string folder) =>
    [
        Path.Combine(folder, ServiceFolders.Description),
        Path.Combine(folder, "openapi.json"),
        Path.Combine(folder, "catalog-info.yaml"),
        .. Directory.EnumerateFiles(folder, "appsettings*.json").Order(StringComparer.Ordinal),
        .. s_folders.SelectMany(new ProjectFolder(folder).Files).Select(path => Path.Combine(folder, path)),
    ];

    /// <summary>Of a document and a catalog entry only the existence counts, but a later build does not harm.</summary>
    private static string State(string file, SystemOptions options) => new FileInfo(file) is { Exists: true } info
        ? string.Create(CultureInfo.InvariantCulture, $"{options.Shown(file)}|{info.LastWriteTimeUtc.Ticks}|{info.Length}")
        : $"{options.Shown(file)}|missing";
}
