namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Adopting => new()
    {
        ["PLAT2110"] = situation => situation.Describe("").Init(),
        ["PLAT2111"] = situation => situation.Init(isProgram: false),
        ["PLAT2112"] = situation => situation.Write("appsettings.json", "{ \"Url\": ").Init(),
        ["PLAT2113"] = situation => situation.Init(),
    };
}
