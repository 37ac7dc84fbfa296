using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Changes;

/// <summary>Compares what should be with what is, touching nothing.</summary>
internal static class ChangePlan
{
    internal const int LargestGenerated = 64 * 1024 * 1024;

    /// <summary>The changes, in the order of their paths; what stands in the way goes to the findings.</summary>
    /// <param name="project">Where.</param>
    /// <param name="artifacts">What should be.</param>
    /// <param name="writtenLater">Paths that another step of the build writes: no orphans, though nothing here produces them.</param>
    /// <param name="findings">What stands in the way.</param>
    internal static IReadOnlyList<Change> Make(
        ProjectFolder project, IReadOnlyList<Artifact> artifacts, IReadOnlyList<string> writtenLater, FindingList findings)
    {
        var changes = new List<Change>();
        foreach (var artifact in artifacts)
        {
            if (Of(project, artifact, findings) is { } change)
                changes.Add(change);
        }

        var produced = artifacts.Select(a => a.Path).Concat(writtenLater).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in Territory.Files(project).Where(p => !produced.Contains(p)))
        {
            if (project.Locate(orphan) is { } path && MarkedFile.IsAt(path) && ReadIfAny(path, orphan, findings, out var before)
                && before is not null)
                changes.Add(new Change(orphan, path, before, null));
        }

        return [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    /// <summary>The change that one artifact asks for, or null when it is there already or something stands in the way.</summary>
    internal static Change? Of(ProjectFolder project, Artifact artifact, FindingList findings)
    {
        if (project.Locate(artifact.Path) is { } path)
        {
            return ReadIfAny(path, artifact.Path, findings, out var before) && After(artifact, before) is { } after && !Same(before, after)
                && IsOurs(artifact, before, findings)
                ? new Change(artifact.Path, path, before, after)
                : null;
        }

        // Documentation that several projects share lies elsewhere, and is not ours.
        if (artifact.GivesWay || artifact.Merge is not null)
            return null;
        findings.Add(WritingCodes.LeadsOutside, Span.Of(artifact.Path),
            $"'{artifact.Path}' is reached through a link that leads out of the project. Replace the link with a folder.");
        return null;
    }

    /// <summary>Git may check out with CRLF: a difference in line ends alone is none.</summary>
    private static bool Same(string? before, string after) =>
        before == after || (before is not null && before.Contains('\r', StringComparison.Ordinal) && before.ReplaceLineEndings("\n") == after);

    /// <summary>What belongs there, or null where a file of the user's own may stay.</summary>
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
        findings.Add(WritingCodes.NotOurs, Span.Of(artifact.Path),
            $"'{artifact.Path}' is not a generated file, but a generated one belongs there. Move what it says into platform.yaml or a patch under " +
                $"deploy/patches/, then delete it.");
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
                findings.Add(WritingCodes.NotOurs, Span.Of(shownAs),
                    $"'{shownAs}' is {special}, but a generated file belongs there. Rename or delete it.");
                return false;
            }

            text = InputFile.ReadText(path, LargestGenerated);
            return true;
        }
        catch (TooLargeException)
        {
            findings.Add(WritingCodes.NotOurs, Span.Of(shownAs),
                $"'{shownAs}' is larger than any generated file, but a generated file belongs there. Rename or delete it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(WritingCodes.CannotWrite, Span.Of(shownAs),
                $"'{shownAs}' cannot be read: {e.Message.TrimEnd('.')}. Correct the permissions.");
        }

        return false;
    }
}
