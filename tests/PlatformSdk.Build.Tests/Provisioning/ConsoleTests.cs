using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>The page that shows a need to people: in the catalog, on the dashboard and in the runbook.</summary>
public class ConsoleTests
{
    private const string Page =
        "console: \"https://{region}.console.aws.amazon.com/rds/home?region={region}#database:id={name}-{need}-{environment}\"";
    private const string Found = "https://eu-central-1.console.aws.amazon.com/rds/home?region=eu-central-1#database:id=orders-store-";

    [Fact]
    public void The_catalog_links_the_page_of_each_environment() => Files(Page)["catalog-info.yaml"].ShouldContain($"""
          links:
            - url: "{Found}dev"
              title: "Console of dev"
            - url: "{Found}production"
              title: "Console of production"
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public void The_dashboard_links_the_page_of_its_environment(string environment)
    {
        var dashboard = Files(Page)[$"deploy/{environment}/grafana-dashboard.yaml"];

        dashboard.ShouldContain($"\"url\": \"{Found}{environment}\"");
        dashboard.ShouldContain("\"title\": \"store\"");
    }

    [Theory]
    [InlineData("postgres: { use: terraform, preset: aws, inputs: { subnet_ids: [a, b], vpc_security_group_ids: [c] }, console: " +
        "\"https://a/{need}\" }",
        "| [store](<https://a/store>) |")]
    [InlineData("postgres: { use: resource, apiVersion: a.example/v1, kind: Db, secret: a, console: \"https://a/{need}\" }",
        "- [store](<https://a/store>)")]
    [InlineData("postgres: { use: resource, apiVersion: a.example/v1, kind: Db, secret: a, environments: { production: { console: \"https://b\" } " +
        "} }",
        "- [store](<https://b>)")]
    public void The_runbook_links_it(string provisioner, string link)
    {
        using var project = new Project(Run.Head + Cloud.Need("postgres"));
        project.Write("platform.defaults.yaml", Cloud.Defaults("", Cloud.Backend, provisioner));
        project.Build(defaults: "platform.defaults.yaml");

        project.Read("docs/runbook.md").ShouldContain(link);
    }

    [Fact]
    public void Without_a_page_there_is_no_link()
    {
        var files = Files("");

        files["catalog-info.yaml"].ShouldNotContain("links:");
        files["deploy/production/grafana-dashboard.yaml"].ShouldNotContain("console.aws");
    }

    [Theory]
    [InlineData("PLAT1208", "console: \"https://a/§{size}\"", "not a placeholder")]
    [InlineData("PLAT1208", "console: \"https://a/§{nmae}\"", "Did you mean 'name'?")]
    [InlineData("PLAT1208", "console: §\"https://:{need}\"", "is not an address")]
    [InlineData("PLAT1004", "console: §console.aws.amazon.com", "https://")]
    [InlineData("PLAT1004", "console: §\"https://a/<b>\"", "https://")]
    public void A_page_that_is_not_an_address_is_refused_at_its_place(string code, string console, string hint)
    {
        var defaults = Defaults(console.Replace("§", "", StringComparison.Ordinal));
        var found = Run.Findings(Run.Head + Cloud.Need("postgres"), defaults).ShouldHaveSingleItem();

        (found.Code.Id, found.Span.Column).ShouldBe(
            (code, Defaults(console).Split('\n')[found.Span.Line - 1].IndexOf('§', StringComparison.Ordinal) + 1), found.Message);
        found.Message.ShouldContain(hint);
    }

    [Fact]
    public void A_page_of_what_nothing_provides_has_no_effect() => Run.Findings(Run.Head + Cloud.Need("postgres"),
        Provided.Defaults("provisioners: { postgres: { use: none, console: \"https://a\" } }"))
        .ShouldContain(f => f.Code == DescriptionCodes.NoEffectInDefaults && f.Message.Contains("console", StringComparison.Ordinal));

    [Theory]
    [InlineData("postgres", "use: terraform, source: ./store, outputs: { connectionString: a }", "Connections to databases")]
    [InlineData("postgres", "use: resource, apiVersion: a.example/v1, kind: Store, secret: a", "Connections to databases")]
    [InlineData("bucket", "use: terraform, preset: aws", "Buckets")]
    [InlineData("queue", "use: resource, apiVersion: a.example/v1, kind: Store, secret: a", "Queues")]
    [InlineData("redis", "use: resource, apiVersion: a.example/v1, kind: Store, secret: a", "Caches")]
    public void The_dashboard_has_a_row_of_what_the_process_sees_of_it(string type, string provisioner, string row)
    {
        var defaults = Cloud.Defaults("monitoring: { dashboards: sidecar }", Cloud.Backend, $"{type}: {{ {provisioner} }}");

        Run.Files(Run.Head + Cloud.Need(type), defaults)["deploy/production/grafana-dashboard.yaml"].ShouldContain($"\"title\": \"{row}\"");
    }

    [Fact]
    public void Servers_in_the_cluster_have_a_row_of_their_own() => Run.Files(Run.Head + Provided.Database, Provided.Defaults(
        "monitoring: { dashboards: sidecar }\n" + Provided.Cnpg))["deploy/production/grafana-dashboard.yaml"]
        .ShouldNotContain("Connections to databases");

    private static string Defaults(string console) => Cloud.Defaults("monitoring: { dashboards: sidecar }", Cloud.Backend,
        Cloud.Preset("aws", "postgres", console.Length > 0 ? $", {console}" : ""));

    private static IReadOnlyDictionary<string, string> Files(string console) => Run.Files(Run.Head + Cloud.Need("postgres"), Defaults(console));
}
