using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Programs;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Secret = "needs: { stripe-key: { type: secret } }\n";

    private const string Login = "access: { issuer: \"https://login.example.com\", audience: \"api://{name}\" }\n";

    private const string SamePort = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5101" } } }""";

    private static Dictionary<string, Action<Situation>> Advice => new()
    {
        ["PLAT1245"] = situation => situation.Describe("lifecycle: deprecated\n").Build(),
        ["PLAT1246"] = situation => situation.Describe("lifecycle: deprecated\nretire: 2020-06-30\n").Build(),
        ["PLAT1101"] = Verified(""),
        ["PLAT1102"] = Verified("expose: { host: orders.example.com }\n"),
        ["PLAT1103"] = Described("expose: { public: true }\n", defaults: "gateway: { name: public, namespace: gateways }\n"),
        ["PLAT1104"] = Verified(Secret),
        ["PLAT1150"] = Verified(Secret, defaults: "secrets: { store: files, delivery: direct }\n"),
        ["PLAT1105"] = Verified("needs: { orders-db: { type: postgres } }\n"),
        ["PLAT1106"] = Verified("rollout: canary\n"),
        ["PLAT1107"] = Verified(Secret, defaults: "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\" }\n"),
        ["PLAT1108"] = Described(Secret, defaults: "secrets: { store: vault, address: \"https://vault.example.com\" }\n"),
        ["PLAT1109"] = Described(Secret, defaults: "secrets: { store: vault }\n"),
        ["PLAT1110"] = Verified("tier: critical\n"),
        ["PLAT1020"] = Described("rollout: to-canary\n"),
        ["PLAT1125"] = situation => situation.Describe("").LookAtWiring(CompiledProgram.Save(situation.PathOf("Orders.dll"))),
        ["PLAT1130"] = situation =>
            situation.Describe("").Write(".platform/scaffold.yaml", "template: platform-service\nversion: 0.0.1-alpha\n").Build(),
        ["PLAT1173"] = situation =>
            situation.Write("inventory/platform.yaml", "name: inventory\n").Describe("needs: { inventry: { type: service } }\n").Build(),
        ["PLAT2147"] = situation => situation
            .Write("inventory/platform.yaml", "name: inventory\n").Write($"inventory/{LaunchSettings.File}", SamePort)
            .Write(LaunchSettings.File, SamePort).Describe("").Build(),
        ["PLAT2148"] = situation => situation.Service("orders", "").Write("orders/orders.csproj", "").AppHost(),
        ["PLAT2149"] = situation => situation.Service("orders", "").AppHost(),
        ["PLAT1190"] = Described("expose: { auth: required }\n"),
        ["PLAT1191"] = Described("expose: { public: true }\n", defaults: Login),
        ["PLAT1192"] = Described("", defaults: "access: { issuer: \"https://login.example.com\" }\n"),
        ["PLAT1193"] = Described("needs: { access-client: { type: secret } }\n"),
        ["PLAT1160"] = Verified($"repository: github.com/acme/orders\n{Secret}"),
    };
}
