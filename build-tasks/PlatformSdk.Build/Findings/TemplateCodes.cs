namespace PlatformSdk.Build.Findings;

/// <summary>PLAT23xx: a template of <c>dotnet new</c>, read to make Backstage's front door of it.</summary>
internal static class TemplateCodes
{
    internal static readonly Code Unreadable = new("PLAT2301", Severity.Error,
        "The template's configuration cannot be read",
        "template.json or backstage.host.json is no JSON object, or the template engine refuses it.",
        "a comma missing in .template.config/template.json",
        "Mend the place that is named.");

    internal static readonly Code Missing = new("PLAT2302", Severity.Error,
        "The template lacks what it is known by",
        "The template engine passes over a template without identity, name or shortName in silence, so that it would be missing from the pack's " +
            "list.",
        "a template.json without \"identity\"",
        "Add what is missing.");

    internal static readonly Code NoDescription = new("PLAT2303", Severity.Warning,
        "Something that a user is asked has no explanation",
        "The description is what 'dotnet new <template> --help' and the portal's form say about a parameter, a choice or the template itself.",
        "\"owner\": { \"type\": \"parameter\" }",
        "Add a \"description\" of one sentence.");

    internal static readonly Code BadShortName = new("PLAT2304", Severity.Error,
        "The short name is no name for the catalog",
        "The portal's Template entity bears the short name: letters, digits, '-', '_' and '.', at most 63 characters, once in a pack.",
        "\"shortName\": \"my service\"",
        "Choose another short name.");

    internal static readonly Code NoSuchForm = new("PLAT2305", Severity.Error,
        "Backstage cannot compute a form of a value",
        "The form is of a kind, or uses a regular expression, that the portal's templates cannot say; the two front doors would give different " +
            "results.",
        "\"pattern\": \"(?i)orders\"",
        "Write the form with what .NET and JavaScript share; for a value of any alphabet, give the parameter a \"pattern\" of ASCII in " +
            "backstage.host.json.");

    internal static readonly Code FixedValue = new("PLAT2306", Severity.Warning,
        "A generated value is the same in every repository that Backstage makes",
        "The template engine makes a new value each time (a GUID, a random number, the time); the portal has no such thing, so the text of the " +
            "template stays.",
        "\"generator\": \"guid\"",
        "Do without the value, or let the first build make it.");

    internal static readonly Code PostAction = new("PLAT2307", Severity.Warning,
        "Backstage does not run a post action",
        "After 'dotnet new' a command changes files; the portal only fills in the skeleton, so its result would differ.",
        "the post action that adds a project to a solution",
        "Make the result part of the template's files.");

    internal static readonly Code TooMany = new("PLAT2308", Severity.Error,
        "The template has too many combinations of choices",
        "Each combination that decides about files or lines is tried once; more than 256 are too many to try, and to maintain.",
        "nine flags that each decide about lines",
        "Make fewer choices, or leave them to packages.");

    internal static readonly Code NoText = new("PLAT2309", Severity.Error,
        "A file is neither UTF-8 nor binary",
        "The portal reads text as UTF-8; other bytes would come out changed.",
        "a file saved in Latin-1",
        "Save the file as UTF-8.");

    internal static readonly Code NoCatalogFile = new("PLAT2310", Severity.Warning,
        "There is nothing to register",
        "What the template makes has no catalog-info.yaml, so the portal would not know what it has made.",
        "a template without catalog-info.yaml",
        "Add the file that the first build would write.");

    internal static readonly Code Failed = new("PLAT2311", Severity.Error,
        "The template engine could not make anything of the template",
        "With one combination of choices the template engine reports an error; 'dotnet new' would, too.",
        "\"source\": \"./missing/\"",
        "Mend what the message says.");

    internal static readonly Code NoTemplates = new("PLAT2312", Severity.Error,
        "The pack has no templates",
        "PlatformTemplatePack is true, but no .template.config/template.json is below PlatformTemplateFolder.",
        "<PlatformTemplateFolder>contents/</PlatformTemplateFolder>",
        "Correct PlatformTemplateFolder, or take PlatformTemplatePack out.");

    internal static readonly Code NotOurs = new("PLAT2313", Severity.Error,
        "A folder of yours stands where the front door belongs",
        "The folder holds a template.yaml that was not generated, so it is left alone.",
        "a hand-written artifacts/backstage/platform-service/template.yaml",
        "Move it away, or set PlatformBackstageFolder.");

    internal static readonly Code UnknownHere = new("PLAT2314", Severity.Warning,
        "A template asks about the machine that it is used on",
        "A symbol that is bound to the host or to an environment variable has the value of the machine that packed, wherever the portal runs.",
        "\"type\": \"bind\", \"binding\": \"env:USER\"",
        "Ask for the value with a parameter.");

    internal static readonly IReadOnlyList<Code> All =
    [
        Unreadable, Missing, NoDescription, BadShortName, NoSuchForm, FixedValue, PostAction, TooMany, NoText, NoCatalogFile, Failed, NoTemplates,
            NotOurs, UnknownHere,
    ];
}
