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

    internal static readonly IReadOnlyList<Code> All = [PortClash];
}
