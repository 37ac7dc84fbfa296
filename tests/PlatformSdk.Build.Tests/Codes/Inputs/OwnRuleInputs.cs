using PlatformSdk.Build.Tests.OwnRules;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> OwnRules => new()
    {
        ["PLAT3100"] = situation => situation.Describe("").Rules("public class NotARule;").Build(),
        ["PLAT3101"] = Ruled(("ACME001", "throw new Exception();")),
        ["PLAT3102"] = Ruled(("ACME001", "Console.WriteLine();")),
        ["PLAT3103"] = Ruled(("ACME001", "var t = new Thread(() => { }); t.Start(); t.Join();")),
        ["PLAT3104"] = Ruled(("PLAT3001", "")),
        ["PLAT3105"] = Ruled(("ACME001", ""), ("ACME001", "")),
    };

    private static Action<Situation> Ruled(params (string Code, string Check)[] rules) => situation =>
        situation.Describe("").Rules([.. rules.Select((rule, i) => RulePackage.Rule($"R{i}", rule.Code, rule.Check))]).Build();
}
