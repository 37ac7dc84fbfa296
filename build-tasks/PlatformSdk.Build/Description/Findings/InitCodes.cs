namespace PlatformSdk.Build.Description.Findings;

/// <summary>PLAT2110 to PLAT2129: a description deduced from an existing project.</summary>
internal static class InitCodes
{
    internal static readonly Code AlreadyThere = new("PLAT2110", Severity.Message,
        "The description is there already",
        "PlatformInit writes a first description and never replaces one.",
        "dotnet build -t:PlatformInit, a second time",
        "To have it deduced again, move platform.yaml away first.");

    internal static readonly Code NoProgram = new("PLAT2111", Severity.Error,
        "The project is no program",
        "A description belongs to what runs: a project whose OutputType is Exe, or of the Web or Worker SDK. This one is a library or a test project.",
        "dotnet build -t:PlatformInit in the folder of a class library",
        "Run it in the folder of the program.");

    internal static readonly Code UnreadableSettings = new("PLAT2112", Severity.Warning,
        "A settings file cannot be read, so nothing is deduced from it",
        "appsettings.json, launchSettings.json or the user secrets are no JSON object that .NET would read, or may not be read.",
        "a comma missing in appsettings.json",
        "Mend the place that is named, move platform.yaml away, and run PlatformInit again; or complete the description by hand.");

    internal static readonly IReadOnlyList<Code> All = [AlreadyThere, NoProgram, UnreadableSettings];
}
