namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2400 to PLAT2409: the project of a system, and indexes.</summary>
internal static class SystemCodes
{
    internal static readonly Code BadSystem = new("PLAT2400", Severity.Error,
        "The project of the system is not set up correctly",
        "PlatformSystem is the name of the system, and the project needs a folder of its own beside the services: it looks for them in the folder " +
            "above.",
        "<PlatformSystem>My Shop</PlatformSystem>; System.csproj in the root of the repository",
        "Set PlatformSystem to the name that services have in 'system', and put the project into a folder such as system/.");

    internal static readonly Code NoServices = new("PLAT2401", Severity.Message,
        "The system has no services yet",
        "No platform.yaml is in a folder beside the project of the system, so there is nothing to check.",
        "dotnet new platform-system in an empty repository",
        "Add a service: dotnet new platform-service.");

    internal static readonly Code NoMembers = new("PLAT2402", Severity.Error,
        "No service belongs to the system",
        "There are services beside the project of the system, but the 'system' of each is another one.",
        "<PlatformSystem>shpo</PlatformSystem> beside services with 'system: shop'",
        "Correct PlatformSystem in the project, or 'system' in platform.yaml.");

    internal static readonly Code BadIndex = new("PLAT2403", Severity.Error,
        "An index cannot be read",
        "The file of an item PlatformIndex is missing, is not JSON, or is not as platform-index.schema.json describes it.",
        "a platform-index.json with the marks of a merge conflict",
        "Build the system that writes the index again, and use that file. Or correct the path.");

    internal static readonly Code NewerIndex = new("PLAT2404", Severity.Error,
        "An index has another version of the format",
        "The other repository uses a newer version of the SDK, whose index this version does not understand.",
        "{ \"version\": 2, … }",
        "Update PlatformSdk.Build in this repository.");

    internal static readonly IReadOnlyList<Code> All = [BadSystem, NoServices, NoMembers, BadIndex, NewerIndex];
}
