using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>Reads and renders one service as its own build does, and keeps what the system needs of it.</summary>
internal sealed partial class ServiceReader(SystemOptions options)
{
    private readonly GenerationOptions _system = options.Project;
    private readonly ServiceScorecard? _scorecard = options.SiteFolder is null ? null : new ServiceScorecard(options.Project.Repository);

    /// <summary>The service, or null after an error in its files, which is reported at its place.</summary>
    /// <param name="folder">The service's folder.</param>
    /// <param name="findings">Receives errors only: the service's own build reports the rest.</param>
    internal SystemService? Read(string folder, FindingList findings)
    {
        var project = Options(folder);
        return Read(folder, findings, own =>
        {
            if (Reading.Model(project, own) is not { } model)
                return null;
            var user = Reading.UserFiles(project, own);
            var rendered = Renderer.Render(model, user, project.ProjectPath, own);
            return Collect(model, rendered, FolderOf(_system.ProjectFolder, folder), FolderOf(options.RepositoryFolder, folder)) with
            {
                Scorecard = own.HasErrors ? null : _scorecard?.Collect(project, model, user, rendered),
            };
        });
    }

    /// <summary>The same without what only a cluster needs.</summary>
    internal PlatformModel? ReadModel(string folder, FindingList findings) => Read(folder, findings, own => Reading.Model(Options(folder), own));

    /// <summary>The name of a service that cannot be read, so that its callers do not seem to call nobody.</summary>
    internal static string? NameOf(string folder) => TextFile.Read(Path.Combine(folder, ServiceFolders.Description)) is not { } text ? null
        : YamlReader.ReadAll(text, "", new FindingList()) is [YamlMapping mapping, ..] ? mapping.TextAt("name")
        : NameLine().Match(text) is { Success: true } line ? line.Groups[1].Value : null;

    /// <summary>In a file that is not valid YAML, for example in the middle of a merge.</summary>
    [GeneratedRegex("""^["']?name["']?:[ \t]*["']?([a-z][-a-z0-9]*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();

    private T? Read<T>(string folder, FindingList findings, Func<FindingList, T?> read)
        where T : class
    {
        var shown = FolderOf(_system.ProjectFolder, folder);
        var own = new FindingList();
        var result = read(own);
        foreach (var error in own.Ordered().Where(finding => finding.Severity == Severity.Error))
            findings.Add(error with { Span = error.Span with { File = SystemService.Shift(shown, error.Span.File) } });
        return own.HasErrors ? null : result;
    }

    private GenerationOptions Options(string folder) => _system with
    {
        ProjectFolder = folder,
        ProjectPath = _system.Repository.PathOf(folder),
        DescriptionFile = ServiceFolders.Description,
        DefaultsFile = _system.Repository.NearestDefaults(folder) is { } file ? Path.GetRelativePath(folder, file).Replace('\\', '/') : null,
        OpenApi = HasDocument(folder),
        Protos = WrittenProtos.Read(folder),
    };

    /// <summary>A project can turn its document off (PlatformOpenApi); what its last build wrote shows that.</summary>
    private static bool HasDocument(string folder) =>
        File.Exists(Path.Combine(folder, ResolvedApi.OpenApiFile)) || !File.Exists(Path.Combine(folder, "catalog-info.yaml"));

    private static SystemService Collect(PlatformModel model, Rendered rendered, string shown, string path) =>
        new(path, shown, model, ServiceFacts.Collect(model, rendered, path))
        {
            Objects = WrittenObjects.Collect(rendered),
            Network = NetworkSide.Collect(rendered),
        };

    private static string FolderOf(string from, string folder) =>
        Path.GetRelativePath(from, folder).Replace('\\', '/') is var path && path == "." ? "" : path + "/";
}
