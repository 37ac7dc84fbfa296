namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2110 to PLAT2129: a description deduced from an existing project.</summary>
internal static class InitCodes
{
    internal static readonly Code AlreadyThere = new("PLAT2110", Severity.Warning,
        "The description is there already",
        "PlatformInit writes a first description and never replaces one.",
        "dotnet build -t:PlatformInit, a second time",
        "To have it deduced again, move platform.yaml away first.");

    internal static readonly Code NoProgram = new("PLAT2111", Severity.Error,
        "The project is no program",
        "A description belongs to what runs: a project whose OutputType is Exe, or of the Web or Worker SDK. This one is a library or a test " +
            "project.",
        "dotnet build -t:PlatformInit in the folder of a class library",
        "Run it in the folder of the program.");

    internal static readonly Code UnreadableSettings = new("PLAT2112", Severity.Warning,
        "A settings file cannot be read, so nothing is deduced from it",
        "appsettings.json, launchSettings.json or the user secrets are no JSON object that .NET would read, or may not be read.",
        "a comma missing in appsettings.json",
        "Mend the place that is named, move platform.yaml away, and run PlatformInit again; or complete the description by hand.");

    internal static readonly Code NextStep = new("PLAT2113", Severity.Warning,
        "Something is left to do by hand",
        "PlatformInit has written a description and touches nothing else; each of these is one more line of yours, with its place. A warning, " +
            "because a terminal shows no messages; where warnings are errors, a message.",
        "Program.cs(3): after 'var builder = WebApplication.CreateBuilder(args);' add: builder.AddPlatform();",
        "Do what it says. It is said once, by PlatformInit only.");

    internal static readonly IReadOnlyList<Code> All = [AlreadyThere, NoProgram, UnreadableSettings, NextStep];
}
