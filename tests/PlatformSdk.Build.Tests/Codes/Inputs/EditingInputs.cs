namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Editing => new()
    {
        ["PLAT2500"] = situation => situation.Describe("needs: { database: { type: redis } }\n").AddNeed("database"),
        ["PLAT2501"] = situation => situation.Describe("").AddNeed("Orders_DB"),
        ["PLAT2502"] = situation =>
            situation.Describe("{ apiVersion: platform-sdk/v1, kind: service, name: orders, owner: team-a }\n").AddNeed("database"),
    };
}
