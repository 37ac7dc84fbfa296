namespace PlatformSdk.Build.Findings;

/// <summary>PLAT124x: files for other tools.</summary>
internal static class ExportCodes
{
    internal static readonly Code SameName = new("PLAT1240", Severity.Error,
        "Two facts have one name in an export",
        "Each fact is written under its own name. With one name for two of them, one would silently replace the other.",
        "exports: { port: { properties: { tier: level, lifecycle: level } } }",
        "Give one of them another name, or leave it out with 'none'.");

    internal static readonly Code TooShort = new("PLAT1241", Severity.Error,
        "The name is too short for Score",
        "Score demands at least two characters for the name of a workload and of a resource, so no tool would read score.yaml.",
        "name: a",
        "Choose a name of two characters or more, or remove 'exports.score' from platform.defaults.yaml.");

    internal static readonly IReadOnlyList<Code> All = [SameName, TooShort];
}
