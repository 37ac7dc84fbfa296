using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Manifest => new()
    {
        ["PLAT1040"] = Described("resources: { memory: 1Gi, memoryLimit: 512Mi }\n"),
        ["PLAT1041"] = Described("port: 80\n"),
        ["PLAT1042"] = Described("needs: { tax-api: { type: external } }\n"),
        ["PLAT1043"] = Described(
            $"config: {{ {string.Join(", ", Enumerable.Range(0, 300).Select(number => $"Key{number}: \"{new string('x', 1000)}\""))} }}\n"),
        ["PLAT1044"] = Described("config: { ASPNETCORE_HTTP_PORTS: \"9090\" }\n"),
        ["PLAT1045"] = Described("config: { Platform__Shutdown__Drain: soon }\n"),
        ["PLAT1046"] = Described("apis: { orders: { type: openapi }, stock: { type: grpc, definition: stock.proto } }\n"),
        ["PLAT1047"] = situation =>
        {
            using var kubectl = new FakeKubectl(log: situation.Log);
            kubectl.Namespace("");
            kubectl.Refuse("label namespace", "Error from server (Forbidden): namespaces \"orders-production\" is forbidden");
            kubectl.Deploy();
        },
        ["PLAT1180"] = Described("scale: { on: requests, target: 50 }\n"),
        ["PLAT1181"] = Described("scale: { on: requests, target: 50 }\n", defaults: "scaling: { provider: keda }\n"),
        ["PLAT1182"] = Described("scale: { on: requests }\n", defaults: "scaling: { provider: keda }\n"),
        ["PLAT1183"] = Described("needs: { management-token: { type: redis } }\n"),
        ["PLAT1270"] = Described("replicas: 1..3\nscale: { on: queue, target: 20 }\n", defaults: "scaling: { provider: keda }\n"),
        ["PLAT1271"] = Described(
            "replicas: 1..3\nneeds: { orders: { type: queue }, refunds: { type: queue } }\nscale: { on: queue, target: 20 }\n",
            defaults: "scaling: { provider: keda }\n"),
        ["PLAT1272"] = Described("replicas: 1..3\nneeds: { orders: { type: queue } }\nscale: { on: queue, target: 20 }\n",
            defaults: "scaling: { provider: keda }\nsecrets: { store: vault, address: \"https://vault.example.com\" }\n"),
        ["PLAT1273"] = Described("replicas: 0..5\n"),
        ["PLAT1274"] = situation => situation
            .Describe(Run.Head.Replace("kind: service", "kind: worker", StringComparison.Ordinal) + "scale: { on: requests, target: 50 }\n").Build(),
        ["PLAT1048"] = Described("environments: { dev: {}, test: {} }\n",
            defaults: "environments: { dev: { namespace: shop }, test: { namespace: shop } }\n"),
        ["PLAT1172"] = Described("config: { LD_PRELOAD: /opt/agent.so }\n"),
    };
}
