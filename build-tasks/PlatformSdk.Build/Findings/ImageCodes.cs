namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1260 and 1261, and PLAT2550 and 2551: the processors that images are built for.</summary>
internal static class ImageCodes
{
    internal static readonly Code NoArchitecture = new("PLAT1260", Severity.Error,
        "'architectures' is empty, or names one twice",
        "The pipeline builds one image for each architecture, so there must be one, and no two can be the same.",
        "architectures: [amd64, amd64]",
        "Name each architecture once: amd64, arm64 or both. Without the key, the image is for amd64.");

    internal static readonly Code NotRestored = new("PLAT1261", Severity.Error,
        "The project does not restore packages for an architecture of its image",
        "RuntimeIdentifiers lists the platforms that restore and the lock file cover. A publish for another platform fails.",
        "architectures: [amd64, arm64], and <RuntimeIdentifiers>linux-x64</RuntimeIdentifiers>",
        "Add the runtime identifier in the message to RuntimeIdentifiers (in a system: Directory.Build.props), run " +
            "'dotnet restore --force-evaluate', and commit the lock files.");

    internal static readonly Code Incomplete = new("PLAT2550", Severity.Error,
        "The images of a release are incomplete or do not belong together",
        "An index joins one image for each architecture, all of one version and one commit. One is missing, or they are of different " +
            "releases. A job did not run, for example because the pipeline has no runner for that architecture.",
        "dotnet run pipeline.cs -- index, after only the job for amd64 has published",
        "Publish the missing image: dotnet run pipeline.cs -- publish <project> <version> <architecture>. On a build server, give the pipeline a " +
            "runner for the architecture: docs/pipeline.md#architectures.");

    internal static readonly Code BadRecord = new("PLAT2551", Severity.Error,
        "The record of an image is not one that a publish has written",
        "It is not JSON, a field is missing, or its manifest does not have the digest that it names. An index must contain only what was published.",
        "artifacts/images/arm64/orders.json, edited by hand",
        "Delete the file and publish the image again.");

    internal static readonly IReadOnlyList<Code> OfDescription = [NoArchitecture, NotRestored];

    internal static readonly IReadOnlyList<Code> OfIndexes = [Incomplete, BadRecord];
}
