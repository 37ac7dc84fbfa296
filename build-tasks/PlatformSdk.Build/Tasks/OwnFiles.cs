using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Advice;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Rendering.Schema;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Writing;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Tasks;

/// <summary>The build's own files in <c>obj/</c>. They are not committed, so they are written in locked mode too.</summary>
internal sealed class OwnFiles
{
    private const string News = "platform.scaffold.txt";
    private const string ScriptFolders = "platform.migrations.txt";
    private const string Definitions = "platform.definitions.txt";
    private const string NeighbourFiles = "platform.neighbours.txt";
    private const string Contexts = "platform.contexts.txt";

    private readonly ProjectFolder _code;

    private OwnFiles(ProjectFolder folder, ProjectFolder code)
    {
        Folder = folder;
        _code = code;
    }

    internal ProjectFolder Folder { get; }

    /// <summary>Deletes files that a killed build left behind, and writes the schema for editors, even when the description has errors.</summary>
    internal static OwnFiles Prepare(GenerationOptions options, FindingList findings)
    {
        var own = new OwnFiles(new ProjectFolder(options.IntermediateFolder, options.ProjectFolder),
            new ProjectFolder(options.CodeFolder, options.ProjectFolder));
        foreach (var folder in new[] { own.Folder, own._code })
            Leftovers.InOwn(folder.Root, DateTimeOffset.UtcNow);
        CheckedFile.WriteIfChanged(own.Folder, DescriptionSchema.FileName, DescriptionSchema.Text, findings);
        return own;
    }

    internal void WriteCode(PlatformModel model, GenerationOptions options, FindingList findings)
    {
        var description = Path.GetRelativePath(_code.Root, Path.Combine(options.ProjectFolder, options.DescriptionFile)).Replace('\\', '/');
        CheckedFile.WriteIfChanged(_code, ServiceClass.FileName,
            ServiceClass.Render(model, options.Registrations, description, options.Neighbours), findings);
        CheckedFile.WriteIfChanged(_code, DevelopmentFile.FileName, DevelopmentData.Render(model, options.Neighbours), findings);
        WriteLines(NeighbourFiles, FilesOf(model, options), findings);
        // The targets embed the scripts of these folders, and ask the program for the SQL of these classes.
        WriteLines(ScriptFolders, model.Service.Needs.Select(need => need.Description.Migrations?.Scripts?.Text), findings);
        WriteLines(Contexts, model.Service.Needs.Select(need => need.Description.Migrations?.Context), findings);
        // The next build generates again when one of these changes. The build itself writes the document of an OpenAPI API.
        WriteLines(Definitions, model.Service.Apis.Where(api => api.Type != ApiType.Openapi || !api.Definition.IsInProject)
            .Select(api => api.Definition).Where(place => !place.IsAddress).Select(place => place.Text), findings);
    }

    /// <summary>
    /// What the next build compares: the files of the services that this one uses. In a repository of several services, one that it needs and that is
    /// not there yet is a file that does not exist, so that each build looks for it again.
    /// </summary>
    private static IEnumerable<string> FilesOf(PlatformModel model, GenerationOptions options)
    {
        var needed = model.Service.Needs.Where(need => need.Type == NeedTypes.Service && need.Description.Local is null)
            .Select(need => need.Name).ToHashSet(StringComparer.Ordinal);
        var others = options.Neighbours.Where(neighbour => neighbour.IsIn(model.Service.System) || needed.Contains(neighbour.Name)).ToList();
        var missing = others.Count > 1 ? needed.Where(name => !others.Exists(other => other.Name == name)) : [];
        return [.. others.SelectMany(other => other.Files), .. missing.Select(name => Path.Combine(options.Repository.Folder!, $"{name}.missing"))];
    }

    /// <summary>A service without such values has no such file.</summary>
    private void WriteLines(string file, IEnumerable<string?> values, FindingList findings)
    {
        var lines = string.Concat(values.OfType<string>().Distinct().Select(line => line + "\n"));
        if (lines.Length > 0 || File.Exists(Path.Combine(_code.Root, file)))
            CheckedFile.WriteIfChanged(_code, file, lines, findings);
    }

    /// <summary>Writes the files of a report, and returns it.</summary>
    internal Report Write(Report report, FindingList findings)
    {
        foreach (var (name, write) in ReportFiles.All)
        {
            using var text = new Utf8Text();
            write(text, report);
            // It differs after almost every change, so the former one is not read first.
            CheckedFile.WriteAlways(Folder, name, text.Written, findings);
        }

        return report;
    }

    /// <summary>The news that were reported, or null.</summary>
    internal static string? ToldNews(string intermediateFolder) => TextFile.Read(Path.Combine(intermediateFolder, News));

    /// <summary>Records the reported news, so that the next build does not repeat them.</summary>
    internal void RememberNews(ProjectFacts facts, FindingList findings)
    {
        if (OlderScaffold.News(facts.Scaffold, facts.Sdk) is { } news)
            CheckedFile.WriteIfChanged(Folder, News, news, findings);
    }
}
