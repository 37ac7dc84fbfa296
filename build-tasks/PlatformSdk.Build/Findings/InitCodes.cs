namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2110 to PLAT2129: creating a description for an existing project.</summary>
internal static class InitCodes
{
    internal static readonly Code AlreadyThere = new("PLAT2110", Severity.Warning,
        "The description already exists",
        "PlatformInit writes a first description and never replaces one.",
        "dotnet build -t:PlatformInit, run a second time",
        "To create it again, move platform.yaml away first.");

    internal static readonly Code NoProgram = new("PLAT2111", Severity.Error,
        "The project is not a program",
        "A description belongs to a program: a project with OutputType Exe, or with the Web or Worker SDK. This project is a library or a test " +
            "project.",
        "dotnet build -t:PlatformInit in the folder of a class library",
        "Run the target in the program's folder.");

    internal static readonly Code UnreadableSettings = new("PLAT2112", Severity.Warning,
        "A settings file cannot be read and is ignored",
        "appsettings.json, launchSettings.json or the user secrets are not a valid JSON object, or cannot be opened.",
        "a missing comma in appsettings.json",
        "Fix the line in the message, move platform.yaml away and run PlatformInit again, or complete the description by hand.");

    internal static readonly Code NextStep = new("PLAT2113", Severity.Warning,
        "A step remains",
        "PlatformInit writes platform.yaml and changes nothing else. Each message is one remaining step, with its place. The messages are " +
            "warnings because a terminal does not show plain messages; if warnings are errors, they are messages.",
        "Program.cs(3): after 'var builder = WebApplication.CreateBuilder(args);' add: builder.AddPlatform();",
        "Do what the message says. Only PlatformInit prints it.");

    internal static readonly IReadOnlyList<Code> All = [AlreadyThere, NoProgram, UnreadableSettings, NextStep];
}
