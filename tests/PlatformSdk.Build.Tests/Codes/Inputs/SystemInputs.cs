namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Systems => new()
    {
        ["PLAT2400"] = situation => situation.System("My Shop"),
        ["PLAT2401"] = situation => situation.System("shop"),
        ["PLAT2402"] = situation => situation.Service("orders", "system: shop\n").System("shpo"),
        ["PLAT2403"] = situation => situation.Service("orders", "").System("shop", "missing.json"),
        ["PLAT2404"] = situation => situation.Service("orders", "").Write("other.json", "{ \"version\": 2 }").System("shop", "../other.json"),
    };
}
