namespace PlatformSdk.Build.Findings;

/// <summary>PLAT23xx: converting a <c>dotnet new</c> template for Backstage.</summary>
internal static class TemplateCodes
{
    internal static readonly Code Unreadable = new("PLAT2301", Severity.Error,
        "The template's configuration cannot be read",
        "template.json or backstage.host.json is not a JSON object, or the template engine rejects it.",
        "a missing comma in .template.config/template.json",
        "Fix the line in the message.");

    internal static readonly Code Missing = new("PLAT2302", Severity.Error,
        "The template has no identity, name or short name",
        "The template engine silently skips such a template, so it would be missing from the pack.",
        "a template.json without \"identity\"",
        "Add what is missing.");

    internal static readonly Code NoDescription = new("PLAT2303", Severity.Warning,
        "A parameter, a choice or the template has no description",
        "'dotnet new <template> --help' and the portal's form show the description.",
        "\"owner\": { \"type\": \"parameter\" }",
        "Add a \"description\" of one sentence.");

    internal static readonly Code BadShortName = new("PLAT2304", Severity.Error,
        "The short name is not valid in the catalog",
        "The portal's Template entity has the short name: letters, digits, '-', '_' and '.', at most 63 characters, unique in a pack.",
        "\"shortName\": \"my service\"",
        "Choose another short name.");

    internal static readonly Code NoSuchForm = new("PLAT2305", Severity.Error,
        "Backstage cannot compute a form of a value",
        "The form has a type or a regular expression that the portal's templates do not support, so the two ways to use the template would " +
            "give different results.",
        "\"pattern\": \"(?i)orders\"",
        "Use what .NET and JavaScript have in common. For values in any alphabet, give the parameter a \"pattern\" of ASCII characters in " +
            "backstage.host.json.");

    internal static readonly Code FixedValue = new("PLAT2306", Severity.Warning,
        "A generated value is the same in every repository that Backstage creates",
        "The template engine generates a new value each time (a GUID, a random number, the time). The portal cannot, so the template's text " +
            "stays.",
        "\"generator\": \"guid\"",
        "Remove the value, or generate it in the first build.");

    internal static readonly Code PostAction = new("PLAT2307", Severity.Warning,
        "Backstage does not run a post action",
        "After 'dotnet new' a command changes files. The portal only fills in the skeleton, so its result would differ.",
        "the post action that adds a project to a solution",
        "Make the result part of the template's files.");

    internal static readonly Code TooMany = new("PLAT2308", Severity.Error,
        "The template has too many combinations of choices",
        "Each combination that affects files or lines is tried once. More than 256 combinations are too many to try and to maintain.",
        "nine flags that each affect lines",
        "Reduce the choices, or move them into packages.");

    internal static readonly Code NoText = new("PLAT2309", Severity.Error,
        "A file is neither UTF-8 nor binary",
        "The portal reads text as UTF-8 and would change other bytes.",
        "a file saved in Latin-1",
        "Save the file as UTF-8.");

    internal static readonly Code NoCatalogFile = new("PLAT2310", Severity.Warning,
        "The template has nothing to register",
        "The template creates no catalog-info.yaml, so the portal would not know the new component.",
        "a template without catalog-info.yaml",
        "Add the file that the first build would generate.");

    internal static readonly Code Failed = new("PLAT2311", Severity.Error,
        "The template engine failed",
        "With one combination of choices the template engine reports an error, as 'dotnet new' would.",
        "an invalid condition",
        "Fix what the message says.");

    internal static readonly Code NoTemplates = new("PLAT2312", Severity.Error,
        "The pack has no templates",
        "PlatformTemplatePack is true, but PlatformTemplateFolder contains no .template.config/template.json.",
        "<PlatformTemplateFolder>contents/</PlatformTemplateFolder>",
        "Correct PlatformTemplateFolder, or remove PlatformTemplatePack.");

    internal static readonly Code NotOurs = new("PLAT2313", Severity.Error,
        "A hand-written folder is in the way",
        "The folder contains a template.yaml that was not generated, so it is not overwritten.",
        "a hand-written artifacts/backstage/platform-service/template.yaml",
        "Move the folder away, or set PlatformBackstageFolder.");

    internal static readonly Code UnknownHere = new("PLAT2314", Severity.Warning,
        "A template depends on the machine that packs it",
        "A symbol bound to the host or to an environment variable gets the value of the machine that packed it, wherever the portal runs.",
        "\"type\": \"bind\", \"binding\": \"env:USER\"",
        "Add a defaultValue, which the portal then uses, or replace the symbol with a parameter.");

    internal static readonly IReadOnlyList<Code> All =
    [
        Unreadable, Missing, NoDescription, BadShortName, NoSuchForm, FixedValue, PostAction, TooMany, NoText, NoCatalogFile, Failed, NoTemplates,
            NotOurs, UnknownHere,
    ];
}
