using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Apis;

/// <summary>gRPC and asynchronous APIs are in the catalog without a key, like the one of OpenAPI.</summary>
public sealed class FoundApiTests
{
    private const string Stock = "syntax = \"proto3\";\npackage acme;\nimport \"money.proto\";\nservice Stock { rpc Count (A) returns (B); }\n";
    private const string Events = "asyncapi: 3.0.0\ninfo: { title: Orders, version: 1.0.0 }\n";

    private static readonly string s_worker = Run.Head.Replace("kind: service", "kind: worker", StringComparison.Ordinal);

    [Fact]
    public void The_protocols_of_a_server_are_APIs_with_a_port_of_their_own()
    {
        using var project = new Project(Run.Head) { Protos = ["protos/Stock.proto", "protos/v2/orders.proto", "protos/money.proto"] };
        project.Write("protos/Stock.proto", Stock);
        project.Write("protos/v2/orders.proto", "service Orders { }");
        project.Write("protos/money.proto", "message Money { }");

        project.Build().Findings.ShouldBeEmpty();

        Apis(project).ShouldBe(["orders-stock grpc ./protos/Stock.proto", "orders-v2 grpc ./protos/v2/orders.proto"]);
        project.Read("catalog-info.yaml").ShouldContain("description: \"gRPC: acme.Stock. The definition imports money.proto.\"");
        project.Read("deploy/dev/service.yaml").ShouldContain("appProtocol: kubernetes.io/h2c");
        project.Read("deploy/dev/deployment.yaml").ShouldContain("9090");
    }

    [Theory]
    [InlineData("", "orders-stock grpc ./stock.proto")]
    [InlineData("apis: { warehouse: { type: grpc } }", "warehouse grpc ./stock.proto")]
    [InlineData("apis: { warehouse: { type: grpc, definition: stock.proto } }", "warehouse grpc ./stock.proto")]
    [InlineData("apis: { warehouse: { type: grpc, definition: \"https://git.acme.example/protos/stock.proto?raw=1\" } }",
        "warehouse grpc https://git.acme.example/protos/stock.proto?raw=1")]
    [InlineData("apis: { stock: { type: grpc, port: 9191 }, prices: { type: grpc, port: 9191, definition: prices.proto } }",
        "prices grpc ./prices.proto", "stock grpc ./stock.proto")]
    public void An_API_that_the_description_names_is_there_once(string apis, params string[] expected)
    {
        using var project = new Project(Run.Head + apis + "\n") { Protos = ["stock.proto"] };
        project.Write("stock.proto", Stock);
        project.Write("prices.proto", Stock.Replace("Stock", "Prices", StringComparison.Ordinal));

        project.Build().Findings.ShouldBeEmpty();

        Apis(project).Where(api => !api.Contains("openapi", StringComparison.Ordinal)).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("asyncapi.yaml", Events)]
    [InlineData("asyncapi.yml", "# the events\n'asyncapi': '2.6.0'\n")]
    [InlineData("asyncapi.json", "{ \"info\": {}, \"asyncapi\": \"3.1.0\" }")]
    public void A_committed_AsyncAPI_document_is_an_API_of_a_worker_and_of_a_service(string file, string text)
    {
        foreach (var head in new[] { Run.Head, s_worker })
        {
            using var project = new Project(head);
            project.Write(file, text);

            project.Build().Findings.ShouldBeEmpty();

            Apis(project).ShouldContain($"orders-events asyncapi ./{file}");
            project.Read("catalog-info.yaml").ShouldContain("- \"orders-events\"");
        }
    }

    [Fact]
    public void A_worker_and_a_job_are_no_gRPC_servers()
    {
        foreach (var kind in new[] { "worker", "job" })
        {
            using var project = new Project(Run.Head.Replace("service", kind, StringComparison.Ordinal)) { Protos = ["stock.proto"] };
            project.Write("stock.proto", Stock);

            project.Build().Findings.ShouldBeEmpty();

            Apis(project).ShouldBeEmpty(kind);
        }
    }

    [Fact]
    public void A_definition_may_be_elsewhere_in_the_repository()
    {
        using var repository = new Project(Run.Head);
        using var project = new Project(Run.Head + "apis: { stock: { type: grpc, definition: ../protos/stock.proto } }\n",
            repository.PathOf("services/orders"))
        { Root = repository.Folder };
        repository.Write("services/protos/stock.proto", Stock);

        project.Build().Findings.ShouldBeEmpty();

        Apis(project).ShouldContain("stock grpc ../protos/stock.proto");
    }

    [Fact]
    public void A_contract_that_is_kept_elsewhere_is_not_written()
    {
        using var project = new Project(Run.Head + "apis: { orders: { type: openapi, definition: \"https://git.acme.example/orders.json\" } }\n");

        project.Build().Findings.ShouldBeEmpty();

        Apis(project).ShouldBe(["orders openapi https://git.acme.example/orders.json"]);
    }

    /// <summary>Each API as name, type and definition.</summary>
    private static List<string> Apis(Project project) =>
    [
        .. YamlReader.ReadAll(project.Read("catalog-info.yaml"), "catalog-info.yaml", new FindingList())!.OfType<YamlMapping>()
            .Where(entity => Text(entity["kind"]) == "API")
            .Select(entity => (Name: entity["metadata"], Spec: (YamlMapping)entity["spec"]!))
            .Select(api => $"{Text(((YamlMapping)api.Name!)["name"])} {Text(api.Spec["type"])} "
                + Text(((YamlMapping)api.Spec["definition"]!)["$text"])),
    ];

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Value;
}
