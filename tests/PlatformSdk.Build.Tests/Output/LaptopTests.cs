using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>What compose.yaml runs is what the process looks for: ports, names and credentials.</summary>
public class LaptopTests
{
    private const string Needs = """
        needs:
          orders-db: { type: postgres, version: "16" }
          reports-db: { type: postgres }
          cache: { type: redis }
          invoices: { type: bucket }
          order-events: { type: queue, version: "3.13" }
          payments: { type: service, local: "http://localhost:5101" }
          stripe-key: { type: secret }

        """;

    [Theory]
    [InlineData("orders-db", "postgres:16", "127.0.0.1:5432:5432",
        "Host=localhost;Port=5432;Database=orders-db;Username=orders;Password=laptop-only")]
    [InlineData("reports-db", "postgres:18", "127.0.0.1:5433:5432",
        "Host=localhost;Port=5433;Database=reports-db;Username=orders;Password=laptop-only")]
    [InlineData("cache", "redis:8", "127.0.0.1:6379:6379", "localhost:6379")]
    [InlineData("invoices",
        "quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z@sha256:a1ea29fa28355559ef137d71fc570e508a214ec84ff8083e39bc5428980b015e",
        "127.0.0.1:9000:9000", "Endpoint=http://localhost:9000;Bucket=invoices;AccessKey=orders;SecretKey=laptop-only")]
    [InlineData("order-events", "rabbitmq:3.13", "127.0.0.1:5672:5672", "amqp://orders:laptop-only@localhost:5672")]
    public void A_need_runs_in_the_version_of_the_description_where_the_process_looks_for_it(string need, string image, string port, string address)
    {
        var container = Container(Needs, need);

        Text(container["image"]).ShouldBe(image);
        Items(container["ports"]).ShouldBe([port]);
        LocalOf(Needs, need).ShouldBe(address);
    }

    [Fact]
    public void A_database_is_made_with_the_name_the_user_and_the_password_that_the_process_uses()
    {
        var made = (YamlMapping)Container(Needs, "orders-db")["environment"]!;

        LocalOf(Needs, "orders-db")!.ShouldContain(
            $"Database={Text(made["POSTGRES_DB"])};Username={Text(made["POSTGRES_USER"])};Password={Text(made["POSTGRES_PASSWORD"])}");
    }

    [Fact]
    public void A_port_that_local_asks_for_is_published_and_left_alone_by_the_others()
    {
        const string needs = "needs:\n  a: { type: postgres }\n  b: { type: postgres, local: localhost:5432 }\n";

        Items(Container(needs, "b")["ports"]).ShouldBe(["127.0.0.1:5432:5432"]);
        Items(Container(needs, "a")["ports"]).ShouldBe(["127.0.0.1:5433:5432"]);
        LocalOf(needs, "a")!.ShouldContain("Port=5433;");
    }

    [Theory]
    [InlineData("db.dev.example:5432")]
    [InlineData("Host=localhost;Port=5432;Username=me")]
    public void A_need_that_local_says_is_somewhere_else_is_not_run(string local)
    {
        var needs = $"needs: {{ orders-db: {{ type: postgres, local: \"{local}\" }} }}\n";

        Services(needs).Entries.Select(e => e.Name).ShouldBe(["telemetry"]);
        LocalOf(needs, "orders-db").ShouldBe(local);
    }

    [Fact]
    public void Other_services_and_secrets_are_not_run_but_found_where_local_says()
    {
        Services(Needs).Entries.Select(e => e.Name).ShouldNotContain(name => name.Contains("payments") || name.Contains("stripe"));
        LocalOf(Needs, "payments").ShouldBe("http://localhost:5101");
        LocalOf(Needs, "stripe-key").ShouldBeNull();
    }

    [Fact]
    public void The_generated_code_carries_the_address() =>
        ServiceClass.Render(Run.Model(Run.Head + Needs), [])
            .ShouldContain("Local = \"Host=localhost;Port=5433;Database=reports-db;Username=orders;Password=laptop-only\"");

    [Theory]
    [InlineData("17", "/var/lib/postgresql/data")]
    [InlineData("18", "/var/lib/postgresql")]
    public void A_database_keeps_its_data_where_its_image_does(string version, string folder) =>
        Items(Container($"needs: {{ db: {{ type: postgres, version: \"{version}\" }} }}\n", "db")["volumes"]).ShouldBe([$"orders-db:{folder}"]);

    [Fact]
    public void The_viewer_of_telemetry_is_the_same_in_every_file_so_that_the_files_of_several_services_merge() =>
        Services("").Entries.Single().Value.ShouldSatisfyAllConditions(
            viewer => Text(((YamlMapping)viewer)["image"]).ShouldBe(TelemetryViewer.Image),
            viewer => Items(((YamlMapping)viewer)["ports"]).ShouldBe(["127.0.0.1:3000:3000", "127.0.0.1:4317:4317", "127.0.0.1:4318:4318"]));

    [Fact]
    public void Everything_says_when_it_can_be_used() =>
        Services(Needs).Entries.ShouldAllBe(service => ((YamlMapping)service.Value)["healthcheck"] != null);

    private static string? LocalOf(string needs, string need) => LaptopPorts.Addresses(Run.Model(Run.Head + needs).Service).GetValueOrDefault(need);

    private static YamlMapping Container(string needs, string need) => (YamlMapping)Services(needs)[$"orders-{need}"]!;

    private static YamlMapping Services(string needs) =>
        (YamlMapping)Description.DescriptionFile.ParseMapping(Run.Files(Run.Head + needs)["compose.yaml"], "compose.yaml", new())!["services"]!;

    private static string Text(YamlNode? node) => ((YamlScalar)node!).Value;

    private static IEnumerable<string> Items(YamlNode? node) => ((YamlSequence)node!).Items.Select(Text);
}
