namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2511 to PLAT2519: the figures of delivery and adoption.</summary>
internal static class FiguresCodes
{
    internal static readonly Code NoHistory = new("PLAT2511", Severity.Warning,
        "There is no history to make figures of",
        "Figures of delivery come from the commits that git has. Those of adoption come from files, and are still written.",
        "dotnet build system -t:PlatformFigures in an unpacked archive of the source",
        "Run it in a clone, on a machine with git 2.31 or later.");

    internal static readonly Code Shallow = new("PLAT2512", Severity.Warning,
        "A shallow clone has no figures of delivery",
        "A shallow clone lacks older commits. Releases would look like first ones, and changes would be missing, so nothing is calculated.",
        "git clone --depth 1",
        "Run 'git fetch --unshallow'. In a workflow of GitHub set 'fetch-depth: 0', and on GitLab GIT_DEPTH: 0.");

    internal static readonly Code UnknownCommit = new("PLAT2513", Severity.Message,
        "A release was built from an unknown commit",
        "Lead time is the time from a change to its release. The release file names a commit that is not in the history of the branch, so the "
        + "changes that it brought are unknown. It still counts as a deployment.",
        "an image of a branch that was squashed when it was merged",
        "Build images from commits of the main branch, as the pipeline of a system does.");

    internal static readonly Code WrongClock = new("PLAT2514", Severity.Message,
        "Commits have impossible times",
        "A commit cannot be older than the one it was made on. The clock of the machine that made it was wrong.",
        "a commit of 1970 between two of this week",
        "Nothing is to be done. These commits count with the time of the commit before them.");

    internal static readonly Code NoDays = new("PLAT2515", Severity.Error,
        "PlatformFiguresDays is not a number of days",
        "The figures are made of the last days up to PlatformToday. Their number is a whole one between 1 and 3660.",
        "dotnet build system -t:PlatformFigures -p:PlatformFiguresDays=quarter",
        "Set the number of days, such as 30, or remove the property: the default is 90.");

    internal static readonly IReadOnlyList<Code> All = [NoHistory, Shallow, UnknownCommit, WrongClock, NoDays];
}
