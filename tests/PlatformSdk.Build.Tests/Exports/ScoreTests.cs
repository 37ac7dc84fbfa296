using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>The workload for Score: its container, and its needs as resources.</summary>
public sealed class ScoreTests
{
    private const string Stores = """
        needs:
          orders-db: { type: postgres, version: "16", size: large }
          cache: { type: redis, optional: true }
          invoices: { type: bucket }
          order-events: { type: queue }
          payments: { type: service }
          tax-api: { type: external, url: "https://api.tax.example" }
          stripe-key: { type: secret }

        """;

    [Fact]
    public void Needs_are_resources_and_the_process_reads_their_outputs_in_files()
    {
        var score = Score(Exported.Files("score: {}", Stores));

        score.Map("resources").Entries.Select(r => (r.Name, ((YamlMapping)r.Value).Text("type"))).ShouldBe(
        [
            ("cache", "redis"), ("invoices", "s3"), ("order-events", "amqp"), ("orders-db", "postgres"), ("payments", "service-port"),
            ("stripe-key", "secret"),
        ], ignoreOrder: true);
        var database = score.Map("resources").Map("orders-db");
        (database.Text("class"), database.Map("params").Text("version")).ShouldBe(("large", "16"));
        ContentOf(score, "orders-db/password").ShouldBe("${resources.orders-db.password}");
        ContentOf(score, "order-events/virtualHost").ShouldBe("${resources.order-events.vhost}");
        ContentOf(score, "invoices/accessKey").ShouldBe("${resources.invoices.access_key_id}");
        ContentOf(score, "stripe-key/value").ShouldBe("${resources.stripe-key.value}");
        var variables = Container(score).Map("variables");
        variables.Text("Platform__Secrets__Store").ShouldBe("files");
        variables.Text("services__payments__http__0").ShouldBe("http://${resources.payments.hostname}:${resources.payments.port}");
        variables.Text("services__tax-api__https__0").ShouldBe("https://api.tax.example");
    }

    [Theory]
    [InlineData("types: { queue: rabbitmq }", "type: \"rabbitmq\"")]
    [InlineData("types: { secret: vault-secret, service: dns }", "type: \"vault-secret\"")]
    [InlineData("outputs: { bucket: { secretKey: aws_secret_key } }", "${resources.invoices.aws_secret_key}")]
    public void The_names_of_an_implementation_can_be_set(string settings, string expected) =>
        Exported.Files($"score: {{ {settings} }}", Stores)["score.yaml"].ShouldContain(expected);

    [Fact]
    public void Every_type_of_need_but_an_external_api_has_a_type_of_resource()
    {
        var names = Build.Description.Keys.Defaults.Exports.ScoreKeys.UsualTypes.Keys;

        names.ShouldBe(NeedTypes.All.Where(type => type.Name != "external").Select(type => type.Name), ignoreOrder: true);
    }

    [Theory]
    [InlineData("${resources.a.b}", "$${resources.a.b}")]
    [InlineData("cost: $5", "cost: $$5")]
    [InlineData("$$", "$$$$")]
    public void A_dollar_sign_of_the_configuration_stays_one(string value, string written) =>
        Container(Score(Exported.Files("score: {}", $"config: {{ Greeting: '{value}' }}\n"))).Map("variables").Text("Greeting").ShouldBe(written);

    [Fact]
    public void A_service_has_ports_probes_and_resources()
    {
        var score = Score(Exported.Files("score: {}", """
            port: 9000
            resources: { cpu: 100m, memory: 256Mi, memoryLimit: 512Mi }
            apis: { stock: { type: grpc, definition: a.proto, port: 9090 }, orders: { type: openapi } }

            """));

        var http = score.Map("service").Map("ports").Map("http");
        (http.Text("port"), http.Text("targetPort")).ShouldBe(("80", "9000"));
        score.Map("service").Map("ports").Map("grpc").Text("port").ShouldBe("9090");
        var container = Container(score);
        (container.Text("image"), container.Map("resources").Map("limits").Text("memory")).ShouldBe((".", "512Mi"));
        container.Map("livenessProbe").Map("httpGet").Text("path").ShouldBe("/health/live");
        container.Map("variables").Text("ASPNETCORE_ENVIRONMENT").ShouldBe("Production");
        container.Map("variables")["POD_NAME"].ShouldBeNull();
        container.Map("variables")["OTEL_RESOURCE_ATTRIBUTES"].ShouldBeNull("it names a release");
    }

    [Theory]
    [InlineData("worker", "", "replicas")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n", "schedule")]
    public void A_program_without_requests_has_no_ports(string kind, string lines, string annotation)
    {
        var score = Score(Exported.Files("score: {}", lines, kind));

        score["service"].ShouldBeNull();
        score.Map("metadata").Map("annotations").Text("platform-sdk.dev/kind").ShouldBe(kind);
        score.Map("metadata").Map("annotations")[$"platform-sdk.dev/{annotation}"].ShouldNotBeNull();
        (Container(score)["livenessProbe"] is not null).ShouldBe(kind == "worker");
    }

    private static string ContentOf(YamlMapping score, string file) =>
        Container(score).Map("files").Map($"/var/run/secrets/platform/{file}").Text("content");

    private static YamlMapping Score(IReadOnlyDictionary<string, string> files) => Exported.Document(files, "score.yaml");

    private static YamlMapping Container(YamlMapping score) => score.Map("containers").Map("orders");
}
