namespace PlatformSdk.Build.Findings;

/// <summary>PLAT117x: the properties that a project, a command line or a build server sets.</summary>
internal static class PropertyCodes
{
    internal static readonly Code NoFlag = new("PLAT1170", Severity.Error,
        "The property is neither true nor false",
        "A property that turns something on or off has another value, often a misspelled one.",
        "dotnet build -p:PlatformLocked=ture",
        "Set the property to true or false, or remove it to get the default.");

    internal static readonly Code NotAround = new("PLAT1171", Severity.Error,
        "PlatformRepositoryRoot does not contain the project",
        "The search for platform.defaults.yaml ends at the root of the repository, and paths in the manifests begin there. The folder in "
        + "PlatformRepositoryRoot is neither the project's folder nor one above it.",
        "<PlatformRepositoryRoot>../other</PlatformRepositoryRoot>",
        "Name the folder of the repository, relative to the project, or remove the property: the nearest folder with .git is the root.");

    internal static readonly IReadOnlyList<Code> All = [NoFlag, NotAround];
}
