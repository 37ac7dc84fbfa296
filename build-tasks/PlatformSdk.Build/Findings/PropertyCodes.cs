namespace PlatformSdk.Build.Findings;

/// <summary>PLAT117x and 1275: the properties that a project, a command line or a build server sets.</summary>
internal static class PropertyCodes
{
    internal static readonly Code NoFlag = new("PLAT1170", Severity.Error,
        "A property is not true or false",
        "The property accepts only true and false. The value is often a misspelled one.",
        "dotnet build -p:PlatformLocked=ture",
        "Set the property to true or false. Without the property, its default applies.");

    internal static readonly Code NotAround = new("PLAT1171", Severity.Error,
        "PlatformRepositoryRoot does not contain the project",
        "The search for platform.defaults.yaml ends at the root of the repository, and paths in the manifests begin there. The folder in "
        + "PlatformRepositoryRoot is neither the project's folder nor one above it.",
        "<PlatformRepositoryRoot>../other</PlatformRepositoryRoot>",
        "Name the folder of the repository, relative to the project, or remove the property: the nearest folder with .git is the root.");

    internal static readonly Code NoDay = new("PLAT1275", Severity.Error,
        "PlatformToday is not a date",
        "Waivers, announced severities and restore drills depend on the day of the build. The value of the property is not a day.",
        "dotnet build -p:PlatformToday=31.01.2027",
        "Write the date as yyyy-MM-dd, such as 2027-01-31, or a time with its offset, such as 2027-01-31T18:00Z. Without the property " +
            "it is now, in UTC.");

    internal static readonly IReadOnlyList<Code> All = [NoFlag, NotAround, NoDay];
}
