namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Properties => new()
    {
        ["PLAT1170"] = situation => situation.Describe("").Build(facts: ("Locked", "ture")),
        ["PLAT1275"] = situation => situation.Describe("").Build(facts: ("Today", "31.01.2027")),
        ["PLAT1171"] = situation => situation.Describe("").Build(facts: ("RepositoryRoot", "../other")),
    };
}
