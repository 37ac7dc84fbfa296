using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Testing;

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
    [InlineData("invoices", "chrislusf/seaweedfs:4.44", "127.0.0.1:8333:8333",
        "Endpoint=http://localhost:8333;Bucket=invoices;AccessKey=orders;SecretKey=laptop-only")]
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
    public void A_queue_keeps_its_data_when_its_container_is_created_again()
    {
        var made = (YamlMapping)Container(Needs, "order-events")["environment"]!;

        // Its folder has the name of the node, which is otherwise that of the container.
        Text(made["RABBITMQ_NODENAME"]).ShouldBe("rabbit@localhost");
    }

    [Theory]
    [InlineData("invoices", "invoices")]
    [InlineData("s3", "orders-s3")]
    [InlineData("b", "orders-b")]
    public void A_bucket_is_made_with_a_name_that_s3_accepts_and_the_credentials_that_the_process_uses(string need, string bucket)
    {
        var needs = $"needs: {{ {need}: {{ type: bucket }} }}\n";
        var container = Container(needs, need);
        var made = (YamlMapping)container["environment"]!;

        Text(made["S3_BUCKET"]).ShouldBe(bucket);
        LocalOf(needs, need)!.ShouldEndWith(
            $"Bucket={bucket};AccessKey={Text(made["AWS_ACCESS_KEY_ID"])};SecretKey={Text(made["AWS_SECRET_ACCESS_KEY"])}");
        Items(((YamlMapping)container["healthcheck"]!)["test"]).Last().ShouldContain($"/buckets/{bucket}?");
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("redis")]
    [InlineData("bucket")]
    [InlineData("queue")]
    public void The_page_names_the_image_that_a_build_writes(string type)
    {
        var laptop = NeedTypes.Find(type)!.Laptop!;
        var row = File.ReadLines(Path.Combine(Repository.Root, "docs/local-development.md"))
            .Single(line => line.StartsWith($"| `{type}` |", StringComparison.Ordinal));

        row.ShouldContain(NeedTypes.Find(type)!.Keys.Contains("version")
            ? $"`{laptop.Image}:<version>`, default {laptop.DefaultVersion} "
            : $"`{laptop.Image}:{laptop.DefaultVersion}`");
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
        ServiceClass.Render(Run.Model(Run.Head + Needs), [], "platform.yaml")
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

    private static string? LocalOf(string needs, string need) =>
        LaptopPorts.Addresses(Run.Model(Run.Head + needs).Service, []).GetValueOrDefault(need);

    private static YamlMapping Container(string needs, string need) => (YamlMapping)Services(needs)[$"orders-{need}"]!;

    private static YamlMapping Services(string needs) =>
        (YamlMapping)Description.DescriptionFile.ParseMapping(Run.Files(Run.Head + needs)["compose.yaml"], "compose.yaml", new())!["services"]!;

    private static string Text(YamlNode? node) => ((YamlScalar)node!).Value;

    private static IEnumerable<string> Items(YamlNode? node) => ((YamlSequence)node!).Items.Select(Text);
}
