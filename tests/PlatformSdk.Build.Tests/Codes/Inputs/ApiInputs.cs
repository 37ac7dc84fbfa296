namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Apis => new()
    {
        ["PLAT1265"] = Described("apis: { stock: { type: grpc, definition: gone.proto } }\n"),
        ["PLAT1266"] = situation =>
            situation.Write("stock.proto", "message A { }\n").Describe("apis: { stock: { type: grpc, definition: stock.proto } }\n").Build(),
        ["PLAT1267"] = situation =>
            situation.Write("asyncapi.yaml", "asyncapi: 3.0.0\n").Write("asyncapi.json", "{ \"asyncapi\": \"3.0.0\" }").Describe("").Build(),
        ["PLAT1268"] = situation => situation.Describe("").Build(facts: ("Protos", "/packages/acme/stock.proto|Server")),
    };
}
