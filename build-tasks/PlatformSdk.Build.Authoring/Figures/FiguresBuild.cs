using PlatformSdk.Build.Authoring.Figures.Delivery;
using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Authoring.Figures.Projects;
using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Figures;

/// <summary>All steps: read the history once, follow what each release file said, and find what each release brought.</summary>
internal sealed class FiguresBuild(SystemOptions options, int days, string git)
{
    internal SystemFigures Run(SystemModel system, IReadOnlyList<string> folders, FindingList findings)
    {
        var reader = new HistoryReader(options.RepositoryFolder, git);
        var history = reader.Read();
        var projects = new ProjectFolders(options.RepositoryFolder);
        var today = options.Project.Day.Today;
        var line = Mainline.Follow(history, Period.Ending(today, 1, null).End);
        var period = Period.Ending(today, days, line.Begin);
        var services = system.Services.Select(service => Known(service, projects, line, history)).ToList();
        var firsts = new FirstRelease?[services.Count];
        if (history.Commits.Count > 0)
            Walk(history, services, period, firsts);
        var figures = new SystemFigures(system.Name, period, reader.Gap, history,
            [.. system.Services.Select((service, at) => Figures(service, services[at], projects, firsts[at], reader.Gap))])
        {
            CorrectedClocks = line.Corrected,
            OnTheRoad = folders.Count,
            OtherPrograms = Projects.OtherPrograms.Below(options.Root, projects),
        };
        FiguresFindings.Report(figures, options.Project.DescriptionFile, reader.Error, findings);
        return figures;
    }

    private FiguresService Known(SystemService service, ProjectFolders projects, MainlineFacts line, GitHistory history)
    {
        // A service that is not committed yet, or was renamed since, has no history.
        var past = line.Services.GetValueOrDefault(service.Name) ?? new ServiceHistory();
        string InGit(string path) => path == "." ? history.Prefix.TrimEnd('/') : history.Prefix + path;
        return new FiguresService(service.Name, InGit(service.ProjectPath.Length == 0 ? "." : service.ProjectPath.TrimEnd('/')),
            [.. projects.References(FolderOf(service)).Select(InGit)])
        { History = past };
    }

    private string FolderOf(SystemService service) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(options.RepositoryFolder, service.ProjectPath)));

    private static void Walk(GitHistory history, List<FiguresService> services, Period period, FirstRelease?[] firsts)
    {
        var owners = new FolderOwners(history, services);
        var walk = new ChangeWalk(history, owners);
        for (var at = 0; at < services.Count; at++)
        {
            foreach (var line in services[at].History.Lines.Values)
                walk.Follow(line, at);
        }

        var commits = services.Select(_ => new List<Commit>()).ToList();
        foreach (var commit in history.Commits.Where(commit => commit.Authored < period.End))
        {
            foreach (var service in owners.Touched(commit))
                commits[service].Add(commit);
        }

        for (var at = 0; at < services.Count; at++)
            firsts[at] = FirstRelease.Of(services[at], commits[at]);
    }

    private ServiceFigures Figures(SystemService service, FiguresService known, ProjectFolders projects, FirstRelease? first, HistoryGap gap)
    {
        var folder = new ProjectFolder(FolderOf(service));
        return new ServiceFigures(service, SdkVersion.Find(projects, folder.Root), Count(folder, "deploy/patches"), Count(folder, "deploy/extra"),
            service.Model.Written.Waivers.Count, gap == HistoryGap.None ? known.History : null, first);
    }

    private static int Count(ProjectFolder folder, string path) => folder.Files(path).Count(file => Path.GetExtension(file) is ".yaml" or ".yml");
}
