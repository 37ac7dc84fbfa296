using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>gRPC needs HTTP/2, which a port without TLS speaks alone or not at all: every object says so of the right port.</summary>
public sealed class GrpcTests
{
    private const string Only = "apis: { stock: { type: grpc, definition: stock.proto } }\n";
    private const string Beside = "apis: { orders: { type: openapi }, stock: { type: grpc, definition: stock.proto, port: 9090 } }\n";
    private const string Folder = "deploy/production/";
    private const string Gateway =
        "apiVersion: platform-sdk/v1\ngateway: { name: public, namespace: gateways }\nrollouts: { trafficRouter: gatewayAPI }\n";
    private const string Exposed = "expose: { host: orders.example.com }\n";

    [Theory]
    [InlineData(Only, 8080)]
    [InlineData("port: 5000\n" + Only, 5000)]
    [InlineData("apis: { stock: { type: grpc, definition: a.proto }, prices: { type: grpc, definition: b.proto }, sold: { type: asyncapi, " +
        "definition: c.yaml } }\n", 8080)]
    public void The_port_of_a_service_with_no_other_interface_speaks_HTTP_2(string description, int port)
    {
        var files = Run.Files(Run.Head + description);

        var (container, _) = Needing.Pod(files);
        Variable(container, "Kestrel__EndpointDefaults__Protocols").ShouldBe("Http2");
        Variable(container, "ASPNETCORE_HTTP_PORTS").ShouldBe($"{port}");
        PortsOf(container, "containerPort").ShouldBe([$"http {port}", "management 8081"]);
        PortsOf(Object(files, "service"), "port", "spec").ShouldBe(["http 80"]);
        Object(files, "service").List("spec", "ports").Single().Text("appProtocol").ShouldBe("kubernetes.io/h2c");
        files.Keys.ShouldNotContain("openapi.json");
        files["catalog-info.yaml"].ShouldNotContain("openapi");
    }

    [Theory]
    [InlineData(Beside)]
    [InlineData("apis: { stock: { type: grpc, definition: stock.proto, port: 9090 } }\n")]
    [InlineData("apis: { shop: { type: graphql, definition: a.graphql }, stock: { type: grpc, definition: b.proto, port: 9090 }, prices: { type: " +
        "grpc, definition: c.proto, port: 9090 } }\n")]
    public void Beside_HTTP_it_has_a_port_of_its_own_wherever_ports_are_named(string description)
    {
        var files = Run.Files(Run.Head + description);

        var (container, _) = Needing.Pod(files);
        Variable(container, "ASPNETCORE_HTTP_PORTS").ShouldBe("8080;9090");
        Variable(container, "Platform__Web__GrpcPort").ShouldBe("9090");
        Variable(container, "Kestrel__EndpointDefaults__Protocols").ShouldBeNull();
        PortsOf(container, "containerPort").ShouldBe(["http 8080", "grpc 9090", "management 8081"]);
        PortsOf(Object(files, "service"), "port", "spec").ShouldBe(["http 80", "grpc 9090"]);
        Object(files, "service").List("spec", "ports").Select(p => p.Text("appProtocol")).ShouldBe(["http", "kubernetes.io/h2c"]);
        Object(files, "network-policy").List("spec", "ingress").Single().List("ports").Select(p => p.Text("port")).ShouldBe(["http", "grpc"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("apis: { orders: { type: openapi } }\n")]
    [InlineData("apis: { shop: { type: graphql, definition: a.graphql } }\n")]
    public void Without_a_gRPC_interface_nothing_speaks_of_it(string description)
    {
        var files = Run.Files(Run.Head + Exposed + description, Gateway);

        files.Keys.ShouldNotContain(Folder + "grpc-route.yaml");
        files.Where(f => f.Key.StartsWith("deploy/", StringComparison.Ordinal))
            .ShouldAllBe(f => !f.Value.Contains("rpc", StringComparison.Ordinal) && !f.Value.Contains("h2c", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Only, false, "orders.example.com", "80")]
    [InlineData(Beside, true, "grpc-orders.example.com", "9090")]
    [InlineData("rollout: canary\n" + Beside, true, "grpc-orders.example.com", "9090")]
    public void An_exposed_one_has_a_GRPCRoute_under_a_host_that_no_HTTPRoute_has(string description, bool isBeside, string host, string port)
    {
        var files = Run.Files(Run.Head + Exposed + description, Gateway);

        var route = Object(files, "grpc-route");
        route.Text("apiVersion").ShouldBe("gateway.networking.k8s.io/v1");
        route.Text("kind").ShouldBe("GRPCRoute");
        ((YamlSequence)route.Map("spec")["hostnames"]!).Cast<YamlScalar>().Single().Value.ShouldBe(host);
        route.List("spec", "rules").Single().List("backendRefs").ShouldAllBe(backend => backend.Text("port") == port);
        files.ContainsKey(Folder + "http-route.yaml").ShouldBe(isBeside);
    }

    [Theory]
    [InlineData(Only, "\"grpcRoute\"", "\"httpRoute\"")]
    [InlineData(Beside, "\"grpcRoute\" \"httpRoute\"", "")]
    [InlineData("", "\"httpRoute\"", "\"grpcRoute\"")]
    public void A_canary_splits_the_routes_that_there_are(string description, string split, string absent)
    {
        var files = Run.Files(Run.Head + Exposed + "rollout: canary\nrepository: github.com/acme/orders\n" + description, Gateway);

        var rollout = files[Folder + "rollout.yaml"];
        split.Split(' ').ShouldAllBe(route => rollout.Contains($"{route.Trim('"')}: \"orders\"", StringComparison.Ordinal));
        if (absent.Length > 0)
            rollout.ShouldNotContain(absent.Trim('"'));
        var ignored = Parsed.Documents(files["deploy/gitops/application-production.yaml"]).Single().List("spec", "ignoreDifferences")
            .Select(d => d.Text("kind")).ToList();
        ignored.Count.ShouldBe(split.Split(' ').Length);
        files["deploy/gitops/application-set-preview.yaml"].Contains("GRPCRoute", StringComparison.Ordinal).ShouldBe(description.Length > 0);
    }

    private static YamlMapping Object(IReadOnlyDictionary<string, string> files, string name) =>
        Parsed.Documents(files[$"{Folder}{name}.yaml"]).Single();

    private static string? Variable(YamlMapping container, string name) =>
        container.List("env").FirstOrDefault(v => v.Text("name") == name)?.Text("value");

    private static IEnumerable<string> PortsOf(YamlMapping node, string key, params string[] path) =>
        node.List([.. path, "ports"]).Select(p => $"{p.Text("name")} {p.Text(key)}");
}
