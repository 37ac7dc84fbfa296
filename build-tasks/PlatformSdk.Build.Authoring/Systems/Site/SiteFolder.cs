using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>
/// The folder of the site, <c>artifacts/site/</c> of the repository: nothing in it is committed. Only the build of one system writes it, and deletes
/// pages that are no longer there; files of people and of another system stay.
/// </summary>
internal static class SiteFolder
{
    /// <summary>The folder from the root of the repository.</summary>
    internal const string Default = "artifacts/site";

    /// <summary>The beginning of a page is enough to see whose it is.</summary>
    private const int Beginning = 512;

    /// <summary>The words in the first lines of a page that tell whose it is.</summary>
    internal static string Owner(string system) => $"System: {system}.";

    /// <summary>Writes the files that differ, all of them or none. Null where there is nothing to show, or after a finding.</summary>
    /// <param name="options">The input of the system's build.</param>
    /// <param name="system">The system.</param>
    /// <param name="cleans">Whether files of a killed build are deleted, because no other build writes.</param>
    /// <param name="findings">Receives what stands in the way.</param>
    internal static SiteWritten? Write(SystemOptions options, SystemModel system, bool cleans, FindingList findings)
    {
        if (options.SiteFolder is not { } site || system.Services.Count == 0)
            return null;
        var (root, path) = ProjectFolder.Holding(site, options.RepositoryFolder);
        var folder = new ProjectFolder(root.Root, options.Project.ProjectFolder);
        if (Foreign(folder, $"{path}/{SiteAddress.Home}", system.Name) is { } why)
        {
            findings.Add(SiteCodes.NotOurs, Span.WholeFile(options.Shown(Path.Combine(folder.Root, path, SiteAddress.Home))),
                $"The site is not written: {why} is in its folder. Delete it, or set PlatformSiteFolder to another folder.");
            return null;
        }

        if (cleans)
            Leftovers.InFolders(folder, folder.Files(path));
        var paths = new HashSet<string>(StringComparer.Ordinal);
        using var files = new StagedFiles(folder, findings);
        SiteFiles.Render(new SiteModel(system, options.Project.Day.Today) { Figures = SiteFigures.Read(options) }, (file, content) =>
        {
            paths.Add($"{path}/{file}");
            files.Put($"{path}/{file}", content);
        });
        foreach (var old in folder.Files(path).Where(one => !paths.Contains(one) && folder.Locate(one) is { } file && MarkedFile.IsAt(file)).ToList())
            files.Delete(old);
        return files.Commit() is { } changed
            ? new SiteWritten(Path.Combine(folder.Root, path, SiteAddress.Home).Replace('\\', '/'), changed,
                [.. paths.Select(folder.Shown).Order(StringComparer.Ordinal)])
            : null;
    }

    /// <summary>What is in the way: a page that no build wrote, or one of another system.</summary>
    private static string? Foreign(ProjectFolder folder, string home, string system) =>
        folder.Locate(home) is not { } file || TextFile.Read(file) is not { } text ? null
        : !MarkedFile.IsAt(file) ? "an index.html that no build wrote"
        : text.AsSpan(0, Math.Min(Beginning, text.Length)).Contains(Owner(system), StringComparison.Ordinal) ? null : "the site of another system";
}

/// <summary>The site after a build.</summary>
/// <param name="Home">Its first page, absolute.</param>
/// <param name="Changed">The number of files that were written or deleted.</param>
/// <param name="Paths">All its files, relative to the folder of the project.</param>
internal sealed record SiteWritten(string Home, int Changed, IReadOnlyList<string> Paths);
