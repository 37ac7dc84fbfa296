namespace PlatformSdk.Build.Findings;

/// <summary>PLAT252x: upgrading a scaffold to a newer template.</summary>
internal static class UpgradeCodes
{
    internal static readonly Code Unrecorded = new("PLAT2520", Severity.Error,
        "The scaffold has no usable record",
        "PlatformUpgrade reads .platform/scaffold.yaml to create the scaffold again. The file is missing, or its template, version or name is.",
        "dotnet build -t:PlatformUpgrade in a project that no template created",
        "Restore the file from the history. For a project without a template, raise the version of PlatformSdk instead.");

    internal static readonly Code Conflict = new("PLAT2521", Severity.Error,
        "A file has to be merged by hand",
        "You and the template changed the same lines, or the file cannot be merged as text. Everything else is upgraded.",
        "both raise a limit in the same line of Program.cs, to different values",
        "Edit the place, remove the markers, build, and commit. To take the whole upgrade back, use 'git restore .' and 'git clean'.");

    internal static readonly Code NoTemplate = new("PLAT2522", Severity.Error,
        "A version of the template is not available",
        "The upgrade compares the recorded version of the template with the new one. One of them is not in the feeds, the feed is unreachable, or " +
            "the " +
            "template does not accept the recorded parameters. Nothing was changed.",
        "dotnet build -t:PlatformUpgrade without a network",
        "Read the output above the error. The feeds are those of the nearest nuget.config; both versions of PlatformSdk.Templates must be in them.");

    internal static readonly Code NotCommitted = new("PLAT2523", Severity.Error,
        "Files to upgrade are not committed",
        "The upgrade changes files whose present content is not in git, so it could not be taken back.",
        "an edited README.md that is not committed",
        "Commit the changes first. To upgrade anyway, add -p:PlatformAllowUncommitted=true.");

    internal static readonly Code NoVersion = new("PLAT2524", Severity.Error,
        "The version to upgrade to is not usable",
        "PlatformUpgradeTo is not a version, or it is older than the version that created the scaffold.",
        "dotnet build -t:PlatformUpgrade -p:PlatformUpgradeTo=1.x",
        "Set a version such as 1.4.0, or remove the property to use the version of PlatformSdk that the project references.");

    internal static readonly Code NoGit = new("PLAT2525", Severity.Error,
        "Git cannot merge",
        "The upgrade merges with git 2.38 or later, which is missing, older, or has failed.",
        "a machine with git 2.34",
        "Install git 2.38 or later, and run the upgrade again.");

    internal static readonly Code InTheWay = new("PLAT2526", Severity.Error,
        "A folder or a file is in the way of a new file",
        "The new template has a file where the project has a folder of the same name, or a folder where the project has a file. Nothing was changed.",
        "a folder README.md",
        "Move or rename it, and run the upgrade again.");

    internal static readonly IReadOnlyList<Code> All = [Unrecorded, Conflict, NoTemplate, NotCommitted, NoVersion, NoGit, InTheWay];
}
