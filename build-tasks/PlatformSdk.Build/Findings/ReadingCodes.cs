namespace PlatformSdk.Build.Findings;

/// <summary>PLAT0xxx: the file cannot be read.</summary>
internal static class ReadingCodes
{
    internal static readonly Code Syntax = new("PLAT0001", Severity.Error,
        "The file is not valid YAML",
        "A bracket or a quote is not closed, a tab is used for indentation, or a colon is not followed by a space.",
        "name: \"orders",
        "Fix the line in the message, or the one before it. Indent with two spaces, and quote texts that contain ': ' or ' #'.");

    internal static readonly Code Unreadable = new("PLAT0002", Severity.Error,
        "The file cannot be opened",
        "The file does not exist, you have no permission to read it, or it is not a file: a folder, a named pipe, a device or a socket.",
        "<PlatformDefaults>../missing.yaml</PlatformDefaults>",
        "Correct the path or the permissions.");

    internal static readonly Code TooLarge = new("PLAT0003", Severity.Error,
        "The file is too large",
        "A description has a few hundred lines. The limit is 1 MiB, so that a wrong file cannot stall a build.",
        "PlatformFile=dump.yaml",
        "Check that PlatformFile and PlatformDefaults name the right files.");

    internal static readonly Code TooDeep = new("PLAT0004", Severity.Error,
        "The file is nested too deeply",
        "The file has more than 50 levels of nesting. No key needs more than six.",
        "tags: [[[[[[…",
        "Remove the extra brackets or indentation.");

    internal static readonly Code Sharing = new("PLAT0005", Severity.Error,
        "Anchors, aliases, tags and merge keys are not supported",
        "Different readers interpret them differently, and a small file can expand into a very large one.",
        "resources: *shared",
        "Write the value out. Put values that several environments share at the top level, and values that several services share in " +
            "platform.defaults.yaml. Quote a text that starts with &, * or !.");

    internal static readonly Code SeveralDocuments = new("PLAT0006", Severity.Error,
        "The file contains several documents",
        "A '---' starts a second document, but a project has one description.",
        "name: orders\n---\nname: payments",
        "Keep one document in each file. A second service is a second project.");

    internal static readonly Code DuplicateKey = new("PLAT0007", Severity.Error,
        "A key appears twice",
        "YAML forbids duplicate keys, and readers disagree about which value counts.",
        "owner: team-a\nowner: team-b",
        "Remove one of the two.");

    internal static readonly Code Encoding = new("PLAT0008", Severity.Error,
        "The file is not UTF-8",
        "The file is encoded as UTF-16, UTF-32 or an older code page, or it contains control characters.",
        "a file saved as 'Unicode' on Windows",
        "Save the file as UTF-8.");

    internal static readonly Code Empty = new("PLAT0009", Severity.Error,
        "The file is empty",
        "The file has no content, or only comments.",
        "# nothing here yet",
        "Start with apiVersion, kind, name and owner.");

    internal static readonly Code OldBuild = new("PLAT0010", Severity.Error,
        "This version of MSBuild is too old",
        "The tasks require .NET 10, which means MSBuild 18 or later (.NET 10 SDK, Visual Studio 2026).",
        "MSBuild 17 of Visual Studio 2022",
        "Install the .NET 10 SDK and build with 'dotnet build', or update Visual Studio.");

    internal static readonly IReadOnlyList<Code> All =
        [Syntax, Unreadable, TooLarge, TooDeep, Sharing, SeveralDocuments, DuplicateKey, Encoding, Empty, OldBuild];
}
