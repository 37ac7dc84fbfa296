using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>Compares the rendered files with the files on disk, without writing.</summary>
internal static class Comparison
{
    internal const int LargestGenerated = 64 * 1024 * 1024;

    /// <summary>The plan; obstacles go to the findings.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="rendered">The rendered files.</param>
    /// <param name="locked">Whether nothing is written. A file that the team owns, which a build only adds to, is then not compared.</param>
    /// <param name="findings">Receives obstacles.</param>
    internal static ChangePlan Make(ProjectFolder project, Rendered rendered, bool locked, FindingList findings) =>
        Make(project, rendered, Territory.Files(project), locked, findings);

    /// <summary>The same where generated files have other places.</summary>
    internal static ChangePlan Make(ProjectFolder project, Rendered rendered, IEnumerable<string> territory, bool locked, FindingList findings)
    {
        var (changes, committed) = (new List<Change>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var artifact in rendered.Artifacts)
        {
            if (Read(project, artifact, findings) is not { } file)
                continue;
            if (file.Before is not null)
                committed[artifact.Path] = file.Before;
            if (!(locked && artifact.Merge is not null && file.Before is not null) && Compare(artifact, file, findings) is { } change)
                changes.Add(change);
        }

        foreach (var orphan in territory.Except(rendered.Paths, StringComparer.Ordinal))
        {
            if (project.Locate(orphan) is not { } path || !MarkedFile.IsAt(path) || !ReadIfAny(path, orphan, findings, out var before)
                || before is null)
                continue;
            committed[orphan] = before;
            changes.Add(new Change(orphan, path, before, null));
        }

        findings.Note(Considered(rendered.Artifacts, changes));
        return new ChangePlan([.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)], new CommittedFiles(committed));
    }

    /// <summary>A log line with every file that was compared.</summary>
    private static string Considered(IReadOnlyList<Artifact> artifacts, IReadOnlyList<Change> changes)
    {
        var found = changes.ToDictionary(c => c.Path,
            c => c switch { { Before: null } => "missing", { After: null } => "no longer generated", _ => "differs" });
        return "generated files:" + string.Concat(artifacts.Select(a => a.Path).Union(found.Keys).Order(StringComparer.Ordinal)
            .Select(path => $"\n  {path}: {found.GetValueOrDefault(path, "as it should be")}"));
    }

    /// <summary>The change for one artifact, or null when the file is up to date or blocked by an obstacle.</summary>
    internal static Change? ChangeTo(ProjectFolder project, Artifact artifact, FindingList findings) =>
        Read(project, artifact, findings) is { } file ? Compare(artifact, file, findings) : null;

    private static Change? Compare(Artifact artifact, (string FullPath, string? Before) file, FindingList findings) =>
        After(artifact, file.Before) is { } after && !Same(file.Before, after) && IsOurs(artifact, file.Before, findings)
            ? new Change(artifact.Path, file.FullPath, file.Before, after)
            : null;

    /// <summary>The existing file at an artifact's path; null when it cannot be reached or read.</summary>
    private static (string FullPath, string? Before)? Read(ProjectFolder project, Artifact artifact, FindingList findings)
    {
        if (project.Locate(artifact.Path) is { } path)
            return ReadIfAny(path, artifact.Path, findings, out var before) ? (path, before) : null;
        // Documentation that several projects share is in another folder, which this build does not own.
        if (!artifact.GivesWay && artifact.Merge is null)
        {
            LeadsOutside.Report(project, artifact.Path, findings);
        }

        return null;
    }

    /// <summary>Git may check out files with CRLF, so line ends alone are not a difference.</summary>
    internal static bool Same(string? before, string after) =>
        before == after || (before is not null && before.Contains('\r', StringComparison.Ordinal) && before.ReplaceLineEndings("\n") == after);

    /// <summary>The new text, or null when the user's own file stays.</summary>
    private static string? After(Artifact artifact, string? before) => before switch
    {
        null => artifact.Content,
        _ when artifact.Merge is { } merge => merge(before),
        _ when artifact.GivesWay && !Mark.IsIn(before) => null,
        _ => artifact.Content,
    };

    private static bool IsOurs(Artifact artifact, string? before, FindingList findings)
    {
        if (before is null || artifact.Merge is not null || Mark.IsIn(before))
            return true;
        findings.Add(WritingCodes.NotOurs, Span.WholeFile(artifact.Path),
            "This file is hand-written and in the way of a generated one. Move its content into platform.yaml or a patch under deploy/patches/, "
            + "then delete it.");
        return false;
    }

    private static bool ReadIfAny(string path, string shownAs, FindingList findings, out string? text)
    {
        text = null;
        try
        {
            if (!Path.Exists(path))
                return true;
            if (SpecialFile.NameOf(path) is { } special)
            {
                findings.Add(WritingCodes.NotOurs, Span.WholeFile(shownAs),
                    $"This is {special}, in the way of a generated file. Rename or delete it.");
                return false;
            }

            text = InputFile.ReadText(path, LargestGenerated);
            return true;
        }
        catch (TooLargeException)
        {
            findings.Add(WritingCodes.NotOurs, Span.WholeFile(shownAs),
                "This file is larger than any generated file, and in the way of one. Rename or delete it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(WritingCodes.CannotWrite, Span.WholeFile(shownAs),
                $"The file cannot be read: {Shorten.Reason(e)}. Correct the permissions.");
        }

        return false;
    }
}
