namespace PlatformSdk.Build.Findings;

/// <summary>PLAT0xxx: the file cannot be read.</summary>
internal static class ReadingCodes
{
    internal static readonly Code Syntax = new("PLAT0001", Severity.Error,
        "The file is not YAML",
        "The text breaks a rule of YAML: a bracket or a quote is not closed, a tab indents a line, a colon lacks its space.",
        "name: \"orders",
        "Mend the line that is named, or the one before it. Indent with two spaces; put texts with ': ' or ' #' in quotes.");

    internal static readonly Code Unreadable = new("PLAT0002", Severity.Error,
        "The file cannot be opened",
        "The file does not exist, may not be read, or is something else than a file: a folder, a named pipe, a device or a socket.",
        "<PlatformDefaults>../missing.yaml</PlatformDefaults>",
        "Correct the path or the permissions.");

    internal static readonly Code TooLarge = new("PLAT0003", Severity.Error,
        "The file is too large",
        "A description has a few hundred lines; the limit is 1 MiB, so that a wrong file cannot stall a build.",
        "PlatformFile=dump.yaml",
        "Check that PlatformFile and PlatformDefaults name the right files.");

    internal static readonly Code TooDeep = new("PLAT0004", Severity.Error,
        "The file is nested too deeply",
        "More than 50 levels of nesting; no key needs more than six.",
        "tags: [[[[[[…",
        "Remove the brackets or the indentation that nobody meant.");

    internal static readonly Code Sharing = new("PLAT0005", Severity.Error,
        "Anchors, aliases, tags and merge keys are not supported",
        "These make a file mean different things to different readers, and small files explode into large ones.",
        "resources: *shared",
        "Write the value out. What several environments share belongs at the top level, what several services share in platform.defaults.yaml. A " +
            "text that begins with &, * or ! belongs in quotes.");

    internal static readonly Code SeveralDocuments = new("PLAT0006", Severity.Error,
        "The file holds several documents",
        "A '---' begins a second document; a project has one description.",
        "name: orders\n---\nname: payments",
        "Keep one document a file; a second service is a second project.");

    internal static readonly Code DuplicateKey = new("PLAT0007", Severity.Error,
        "A key is written twice",
        "YAML forbids it, and readers disagree about which of the two counts.",
        "owner: team-a\nowner: team-b",
        "Keep one of the two.");

    internal static readonly Code Encoding = new("PLAT0008", Severity.Error,
        "The file is not UTF-8",
        "The bytes are UTF-16, UTF-32 or of an older code page, or the text holds control characters.",
        "a file saved as 'Unicode' on Windows",
        "Save the file as UTF-8.");

    internal static readonly Code Empty = new("PLAT0009", Severity.Error,
        "The file is empty",
        "There is nothing in it but, perhaps, comments.",
        "# nothing",
        "Begin with: apiVersion, kind, name, owner.");

    internal static readonly Code OldBuild = new("PLAT0010", Severity.Error,
        "This MSBuild is too old",
        "The tasks need .NET 10: MSBuild 18 or later (the .NET 10 SDK, Visual Studio 2026).",
        "msbuild 17 of Visual Studio 2022",
        "Install the .NET 10 SDK and build with 'dotnet build', or update Visual Studio.");

    internal static readonly IReadOnlyList<Code> All =
        [Syntax, Unreadable, TooLarge, TooDeep, Sharing, SeveralDocuments, DuplicateKey, Encoding, Empty, OldBuild];
}
