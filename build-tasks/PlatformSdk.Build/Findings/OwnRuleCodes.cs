namespace PlatformSdk.Build.Findings;

/// <summary>PLAT310x: the packages with an organization's own rules. The findings of those rules have codes of the organization.</summary>
internal static class OwnRuleCodes
{
    internal static readonly Code PackageFails = new("PLAT3100", Severity.Warning,
        "A package of rules cannot be used",
        "The package is referenced, but its rules cannot be loaded, or the process that runs them does not start. None of its rules is checked.",
        "a package of rules without a public class that derives from PolicyRule",
        "Fix the package and publish a new version: create it with 'dotnet new platform-policies', and pack it with 'dotnet pack'.");

    internal static readonly Code RuleFails = new("PLAT3101", Severity.Warning,
        "A rule of the organization fails",
        "The rule throws an exception, takes too long, needs too much memory, reports without end, or ends the process. The build goes on without " +
            "its " +
            "other findings, and all other rules are checked.",
        "a rule that waits for an answer over the network",
        "Report it to the authors of the package. A rule looks at the description and at the objects, and nothing else.");

    internal static readonly Code RulePrints = new("PLAT3102", Severity.Warning,
        "A rule of the organization prints",
        "The rule writes to the console. A build shows findings at their place, so what a rule prints is dropped.",
        "a rule that calls Console.WriteLine",
        "Report with context.Report(…) instead, or remove the line.");

    internal static readonly Code RuleStartsThreads = new("PLAT3103", Severity.Warning,
        "A rule of the organization starts threads",
        "The rule works on several threads, so the order of its findings depends on luck, and what is still running when it returns is lost.",
        "a rule that calls Task.Run",
        "Do the work on the thread that calls Check.");

    internal static readonly Code RuleRefused = new("PLAT3104", Severity.Warning,
        "A rule of the organization is not valid",
        "The rule has a code of another form or with the prefix PLAT, a text is missing, or it cannot be created. It is not checked.",
        "public override string Code => \"PLAT9999\";",
        "Use a prefix of your own, with 2 to 10 capital letters, and 3 or 4 digits. Set Title, Cause and Fix, and add a constructor without " +
            "parameters.");

    internal static readonly Code SameCode = new("PLAT3105", Severity.Warning,
        "Two rules of the organization have the same code",
        "A code identifies a rule in 'policy.rules' and in waivers. Only the first of the two is checked, in the order of packages and classes.",
        "the rules OwnerIsATeam and ImageIsSigned with the code ACME001",
        "Give one of them another code.");

    internal static readonly IReadOnlyList<Code> All =
        [PackageFails, RuleFails, RulePrints, RuleStartsThreads, RuleRefused, SameCode];
}
