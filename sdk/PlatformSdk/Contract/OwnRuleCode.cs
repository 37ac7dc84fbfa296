namespace PlatformSdk.Contract;

/// <summary>The form of the codes of an organization's own rules. The build and the package that rules are written with check the same.</summary>
internal static class OwnRuleCode
{
    /// <summary>A prefix of the organization and a number, and never a code of the SDK.</summary>
    internal const string Pattern = "^(?!PLAT[0-9])[A-Z]{2,10}[0-9]{3,4}\\z";

    /// <summary>The prefix of the rules that the SDK provides.</summary>
    internal const string Reserved = "PLAT";
}
