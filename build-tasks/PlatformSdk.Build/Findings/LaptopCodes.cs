namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2147 to PLAT2159: what would not work on a laptop.</summary>
internal static class LaptopCodes
{
    internal static readonly Code PortClash = new("PLAT2147", Severity.Warning,
        "Two services of a system listen on the same port on a laptop",
        "The launch settings of two services in this repository have the same port, so the second one cannot start next to the first. A service " +
            "that needs one of them may call the other.",
        "\"applicationUrl\": \"http://localhost:5101\" in Properties/launchSettings.json of two services",
        "Change applicationUrl in Properties/launchSettings.json of one of them. Services that need it find the new port by themselves.");

    internal static readonly Code NotReferenced = new("PLAT2148", Severity.Error,
        "An AppHost does not build a program that it should start",
        "AddPlatformSystem() starts every program with a platform.yaml in the folder above the AppHost, and the build of the AppHost builds the " +
            "projects that it references. This project is not among them, so an old version of the program would start, or none.",
        "<ProjectReference Include=\"../services/*/src/*/*.csproj\" .../> in apphost/AppHost.csproj, and a service in shop/src/orders",
        "Add the reference that the message shows, or change the pattern of the one that is there.");

    internal static readonly Code NoProject = new("PLAT2149", Severity.Error,
        "An AppHost cannot start a program without a project",
        "A platform.yaml is in a folder without a project file, so there is nothing to build and to start.",
        "a platform.yaml in the folder above that of the project",
        "Move platform.yaml into the folder of the project.");

    internal static readonly IReadOnlyList<Code> All = [PortClash, NotReferenced, NoProject];
}
