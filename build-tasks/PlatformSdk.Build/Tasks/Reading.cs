using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tasks;

/// <summary>The first steps: read the user's files and resolve them.</summary>
internal static class Reading
{
    /// <summary>The model, or null after an error.</summary>
    /// <param name="options">Where the files are.</param>
    /// <param name="findings">Receives errors.</param>
    /// <param name="edited">The description before it is written; null for the one in the file.</param>
    internal static PlatformModel? Model(GenerationOptions options, FindingList findings, YamlMapping? edited = null)
    {
        var description = edited ?? Mapping(options, options.DescriptionFile, findings);
        var defaults = options.DefaultsFile is null ? null : Mapping(options, options.DefaultsFile, findings);
        var releases = Releases.Read(options.ProjectFolder, findings);
        var model = description is null
            ? null
            : Resolver.Resolve(new ModelInput(description, defaults, releases, options.OpenApi,
                options.ProjectPath)
            {
                Settings = new AppSettings(options.ProjectFolder),
                HasIncidentPage = options.Repository.Folder is { } root && File.Exists(Path.Combine(root, ResolvedService.IncidentPage)),
                RuntimeIdentifiers = options.RuntimeIdentifiers,
                ApiFiles = new ApiFiles(options.ProjectFolder, options.Repository.Folder, options.Protos),
            }, findings);
        if (findings.HasErrors || model is null)
            return null;
        var environments = string.Join(", ", model.Environments.Select(e => e.Environment));
        findings.Note($"{options.DescriptionFile}: kind {Choice.Word(model.Service.Kind)}, environments {environments}");
        return model;
    }

    /// <summary>The same for a task of a build in which PlatformGenerate has reported the warnings. Null after an error.</summary>
    internal static PlatformModel? ModelAgain(GenerationOptions options, FindingList findings)
    {
        var again = new FindingList();
        var model = Model(options, again);
        if (model is null)
            findings.AddAll(again);
        return model;
    }

    /// <summary>The user's patches and objects.</summary>
    internal static UserFiles UserFiles(GenerationOptions options, FindingList findings) => new(
        UserObjects.Read(options.ProjectFolder, "deploy/patches", findings),
        UserObjects.Read(options.ProjectFolder, "deploy/extra", findings))
    {
        Infrastructure = Infrastructure(new ProjectFolder(options.ProjectFolder)),
    };

    private static Dictionary<string, string> Infrastructure(ProjectFolder project) => project.Files(InfrastructureFolder.Path)
        .Select(path => (Path: path, Environment: InfrastructureFolder.EnvironmentOf(path)))
        .Where(file => file.Environment is not null)
        .Select(file => (file.Environment, Text: project.Locate(file.Path) is { } located ? TextFile.Read(located) : null))
        .Where(file => file.Text is not null).ToDictionary(file => file.Environment!, file => file.Text!);

    /// <summary>The facts about the project that rules can use.</summary>
    internal static ProjectFacts Facts(GenerationOptions options, PlatformModel model, FindingList findings) => new()
    {
        DescriptionFile = options.DescriptionFile,
        Packages = options.Packages,
        Neighbours = options.Neighbours,
        Migrations =
        [
            .. from need in model.Service.Needs
               let folder = need.Description.Migrations?.Scripts?.Text
               where folder is not null
               select (need.Name, MigrationScripts.Read(options.ProjectFolder, folder, findings)),
        ],
        Drills = LastDrills(options, model, findings),
        Base = new GitBase(options.ProjectFolder, options.Base),
        Settings = new AppSettings(options.ProjectFolder),
        Locked = options.Locked,
        Verify = options.Verify,
        Day = options.Day,
        Scaffold = ScaffoldNote.Nearest(options.Repository.Up(options.ProjectFolder)),
        ToldNews = OwnFiles.ToldNews(options.IntermediateFolder),
        Sdk = options.Sdk,
    };

    /// <summary>The last restore drills, by environment and need.</summary>
    internal static Dictionary<string, SortedDictionary<string, DrillResult>> LastDrills(
        GenerationOptions options, PlatformModel model, FindingList findings) => model.Environments.Where(e => e.Databases.Any())
        .Select(e => (e.Environment, Results: Drills.Read(options.ProjectFolder, e.Environment, findings)))
        .Where(read => read.Results is not null).ToDictionary(read => read.Environment, read => read.Results!);

    private static YamlMapping? Mapping(GenerationOptions options, string file, FindingList findings) =>
        DescriptionFile.ReadMapping(Path.Combine(options.ProjectFolder, file), file, findings);
}
