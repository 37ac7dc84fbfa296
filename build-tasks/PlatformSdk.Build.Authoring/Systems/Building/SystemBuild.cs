using PlatformSdk.Build.Authoring.Systems.Checks;
using PlatformSdk.Build.Authoring.Systems.Site;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Systems.Building;

/// <summary>All steps of a system's build: read, check, render, compare, and only then write.</summary>
internal static class SystemBuild
{
    /// <summary>What was written, or what locked mode would have written; null where there is no system.</summary>
    internal static SystemBuilt? Run(SystemOptions options, IReadOnlyList<string> folders, FindingList findings)
    {
        using var turn = Turn.Take(options.Project.IntermediateFolder);
        if (SystemReading.Read(options, folders, findings) is not { } system)
            return null;
        SystemChecks.Run(system, options.Project.Day, findings);
        // A service that cannot be read would look as if it had been removed.
        if (findings.HasErrors)
            return new SystemBuilt(system, [], []);
        var project = new ProjectFolder(options.Project.ProjectFolder);
        var rendered = new Rendered([], SystemFiles.Render(system), [], null);
        if (turn.IsOurs && !options.Project.Locked)
            Leftovers.InProject(project, rendered.Paths);
        if (options.Project.Locked && IsNew(system, project, rendered))
            return new SystemBuilt(system, [], []);
        var plan = Comparison.Make(project, rendered, SystemTerritory.Files(project), options.Project.Locked, findings);
        if (options.Project.Locked)
            DriftFile.Report(options.Project, "platform.diff", plan.Changes, findings);
        else if (!findings.HasErrors)
            Write(options, rendered, plan.Changes, findings);
        // Nothing of it is committed, so a build server writes it too.
        var site = findings.HasErrors ? null : SiteFolder.Write(options, system, turn.IsOurs, findings);
        return new SystemBuilt(system, plan.Changes, [.. rendered.Paths]) { Site = site };
    }

    /// <summary>A build server builds a repository that was just created, as it does a service that was.</summary>
    private static bool IsNew(SystemModel system, ProjectFolder project, Rendered rendered) =>
        !system.Here.Any() && !SystemTerritory.Files(project).Intersect(rendered.Paths).Any();

    private static void Write(SystemOptions options, Rendered rendered, IReadOnlyList<Change> changes, FindingList findings)
    {
        foreach (var change in Ledger.Load(options.Project.IntermediateFolder).HandEdited(options.Project.ProjectFolder, changes))
            findings.Add(WritingCodes.HandEdited, Span.WholeFile(change.Path),
                "The file was edited and has been overwritten. Make the change in the platform.yaml of a service, or in platform.defaults.yaml.");
        ChangeWriter.Apply(new ProjectFolder(options.Project.ProjectFolder), changes, findings);
        if (!findings.HasErrors)
            Ledger.Save(new ProjectFolder(options.Project.IntermediateFolder), rendered.Artifacts, findings);
    }
}

/// <summary>The result of a system's build.</summary>
/// <param name="System">The system.</param>
/// <param name="Changes">The changes to its files.</param>
/// <param name="Paths">All its files.</param>
internal sealed record SystemBuilt(SystemModel System, IReadOnlyList<Change> Changes, IReadOnlyList<string> Paths)
{
    /// <summary>Its site; null where none was written.</summary>
    internal SiteWritten? Site { get; init; }

    /// <summary>Everything that the build writes, relative to the folder of the project.</summary>
    internal IEnumerable<string> Outputs => Paths.Concat(Site?.Paths ?? []);
}
