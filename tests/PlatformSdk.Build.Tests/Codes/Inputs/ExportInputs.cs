namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Exports => new()
    {
        ["PLAT1240"] = Described("", defaults: "exports: { port: { properties: { tier: level, lifecycle: level } } }\n"),
        ["PLAT1241"] = Described("needs: { a: { type: redis } }\n", defaults: "exports: { score: {} }\n"),
    };
}
