using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>What the system's catalog-info.yaml says, read again.</summary>
public sealed class SystemCatalogTests : IDisposable
{
    private const string Head = "apiVersion: platform-sdk/v1\n";

    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_system_with_its_domain_teams_and_services_is_described_in_one_file()
    {
        _repository.Write("platform.defaults.yaml", Head + """
            owners:
              team-orders: { title: Orders, email: orders@example.com, pagerduty: P1A2B3C, costCenter: "4711", parent: commerce }
              commerce: {}
            catalog:
              title: "Shop: all of it"
              description: Takes orders.
              owner: team-orders
              domain: { name: commerce, title: Commerce, owner: commerce }

            """);
        _repository.Service("orders");
        _repository.Service("billing");

        _repository.Build().Errors.ShouldBeEmpty();

        Written().ShouldBe("""
            # Generated from platform.yaml by PlatformSdk; change a service's platform.yaml, and build the system again.
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata:
              name: "shop"
              title: "Shop: all of it"
              description: "Takes orders."
            spec:
              owner: "team-orders"
              domain: "commerce"
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Domain
            metadata:
              name: "commerce"
              title: "Commerce"
            spec:
              owner: "commerce"
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: "commerce"
            spec:
              type: team
              children:
                - "group:default/team-orders"
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: "team-billing"
            spec:
              type: team
              children: []
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: "team-orders"
              title: "Orders"
              annotations:
                pagerduty.com/service-id: "P1A2B3C"
                platform-sdk.dev/cost-center: "4711"
            spec:
              type: team
              profile:
                displayName: "Orders"
                email: "orders@example.com"
              parent: "group:default/commerce"
              children: []
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Location
            metadata:
              name: "shop-services"
            spec:
              targets:
                - "../billing/catalog-info.yaml"
                - "../orders/catalog-info.yaml"

            """);
    }

    /// <summary>The catalog-info.yaml in the root of a scaffold leads there before the first service exists.</summary>
    [Fact]
    public void A_system_without_services_is_in_the_catalog_at_once()
    {
        _repository.Write("platform.defaults.yaml", Head + "catalog: { owner: team-a, domain: { name: commerce, owner: commerce } }\n");

        _repository.Build(locked: true).Errors.ShouldBeEmpty("a build server builds a scaffold before its first commit of generated files");
        File.Exists(_repository.PathOf("system/catalog-info.yaml")).ShouldBeFalse();

        var log = _repository.Build();

        log.Findings.Select(one => one.Code).ShouldBe(["PLAT2401"]);
        Parsed.Documents(Written()).Select(entity => $"{entity.Text("kind")} {entity.Text("metadata", "name")}").ShouldBe(
            ["System shop", "Domain commerce", "Group commerce", "Group team-a", "Location shop-services"]);
        _repository.Index.ShouldContain("\"services\": []");
        _repository.Build(locked: true).Errors.ShouldBeEmpty();
        File.AppendAllText(_repository.PathOf("system/catalog-info.yaml"), "# edited\n");
        _repository.Build(locked: true).Errors.ShouldContain(line => line.Contains("PLAT2001", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_services_and_without_an_owner_there_is_no_catalog_yet()
    {
        _repository.Build().Errors.ShouldBeEmpty();

        File.Exists(_repository.PathOf("system/catalog-info.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void The_last_service_that_goes_leaves_the_system_in_the_catalog()
    {
        _repository.Write("platform.defaults.yaml", Head + "catalog: { owner: team-a }\n");
        _repository.Service("orders");
        _repository.Build();
        Directory.Delete(_repository.PathOf("orders"), recursive: true);

        _repository.Build();

        Written().ShouldNotContain("orders");
        Entities("System").ShouldHaveSingleItem();
    }

    /// <summary>The owner of most services, and of as many the first by name.</summary>
    [Theory]
    [InlineData("a", "team-a", null)]
    [InlineData("a b", "team-a", "PLAT2450")]
    [InlineData("b a", "team-a", "PLAT2450")]
    public void The_owner_of_a_system_that_sets_none_is_the_owner_of_most_of_its_services(string services, string owner, string? finding)
    {
        foreach (var service in services.Split(' '))
            _repository.Service(service);

        var log = _repository.Build();

        Entities("System").Single().Text("spec", "owner").ShouldBe(owner);
        log.Findings.Select(one => one.Code).ShouldBe(finding is null ? [] : [finding]);
    }

    [Fact]
    public void Groups_that_the_catalog_imports_are_not_written()
    {
        _repository.Write("platform.defaults.yaml", Head + "owners: { team-a: {} }\ncatalog: { groups: external, owner: team-a }\n");
        _repository.Service("orders");

        _repository.Build();

        Entities("Group").ShouldBeEmpty();
    }

    [Fact]
    public void A_domain_without_an_owner_is_described_by_another_repository()
    {
        _repository.Write("platform.defaults.yaml", Head + "catalog: { domain: { name: commerce } }\n");
        _repository.Service("orders");

        _repository.Build();

        Entities("Domain").ShouldBeEmpty();
        Entities("System").Single().Text("spec", "domain").ShouldBe("commerce");
    }

    /// <summary>A catalog compares names without their case, and a user is nobody's team.</summary>
    [Theory]
    [InlineData("Team-A", "team-a", "Team-A")]
    [InlineData("group:default/team-a", "team-a", "team-a")]
    [InlineData("acme/team-a", "acme/team-a", "team-a")]
    [InlineData("user:default/ada", "team-a", "team-a")]
    public void An_owner_that_is_written_in_two_ways_is_one_group(string one, string other, string group)
    {
        _repository.Write("a/platform.yaml", $"{Head}kind: service\nname: a\nowner: {one}\nsystem: shop\n");
        _repository.Write("b/platform.yaml", $"{Head}kind: service\nname: b\nowner: {other}\nsystem: shop\n");

        _repository.Build();

        Entities("Group").Select(entity => entity.Text("metadata", "name")).ShouldBe([group]);
    }

    [Fact]
    public void Teams_that_are_parts_of_each_other_are_reported_once_at_their_place()
    {
        _repository.Write("platform.defaults.yaml", Head + """
            owners:
              a: { parent: b }
              b: { parent: c }
              c: { parent: a }
              d: { parent: a }
              e: { parent: e }

            """);
        _repository.Service("orders");

        var findings = _repository.Build().Findings;

        findings.Select(one => (one.Code, one.Line)).ShouldBe([("PLAT2452", 3), ("PLAT2452", 7)]);
    }

    [Theory]
    [InlineData("a", "apis: { same: { type: graphql, definition: a.graphql } }\n", "b", "apis: { same: { type: graphql, definition: b.graphql } }\n")]
    [InlineData("a", "needs: { b-c: { type: redis } }\n", "a-b", "needs: { c: { type: redis } }\n")]
    [InlineData("a", "needs: { b-c: { type: queue } }\n", "a-b", "needs: { c: { type: external, url: https://c.example } }\n")]
    public void An_entry_that_two_services_describe_is_an_error_in_the_second(string one, string lines, string other, string otherLines)
    {
        _repository.Write($"{one}/a.graphql", "type Query { a: String }\n");
        _repository.Write($"{other}/b.graphql", "type Query { b: String }\n");
        _repository.Service(one, lines);
        _repository.Service(other, otherLines);

        var finding = _repository.Build().Findings.Single(found => found.Code == "PLAT2451");

        (finding.Code, finding.File, finding.Line).ShouldBe(("PLAT2451", _repository.PathOf($"{other}/platform.yaml"), 6));
    }

    private string Written() => _repository.Read("system/catalog-info.yaml");

    private IEnumerable<YamlMapping> Entities(string kind) => Parsed.Documents(Written()).Where(entity => entity.Text("kind") == kind);
}
