namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2500 to PLAT2502: commands that edit platform.yaml.</summary>
internal static class EditingCodes
{
    internal static readonly Code NeedExists = new("PLAT2500", Severity.Error,
        "The service already has a need of that name",
        "PlatformAddNeed adds needs and changes none, because a change of a need in use may lose its data.",
        "dotnet build -t:PlatformAddNeed -p:PlatformNeed=database, where platform.yaml has another need 'database'",
        "Choose another name, or edit the need in platform.yaml.");

    internal static readonly Code BadNeed = new("PLAT2501", Severity.Error,
        "A property of the need is missing or not valid",
        "PlatformAddNeed takes the name of the need, its type, and optionally its size, by the rules of platform.yaml.",
        "dotnet build -t:PlatformAddNeed -p:PlatformNeed=Orders_DB",
        "Set -p:PlatformNeed=<name>, and correct the property in the message.");

    internal static readonly Code CannotEdit = new("PLAT2502", Severity.Error,
        "The need cannot be added without rewriting the file",
        "PlatformAddNeed inserts one line and leaves the rest of the file as it is. In this file, that line would change something else, for " +
            "example because the whole file is one map in braces.",
        "a platform.yaml that is written as { apiVersion: platform-sdk/v1, … }",
        "Add the need by hand, as the message shows it.");

    internal static readonly IReadOnlyList<Code> All = [NeedExists, BadNeed, CannotEdit];
}
