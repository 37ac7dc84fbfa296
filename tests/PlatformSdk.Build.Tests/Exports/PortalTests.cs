using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Tests.Secrets;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>What Port, Cortex and OpsLevel read about a service, in the words of an account.</summary>
public sealed class PortalTests
{
    private const string Rich = """
        title: Orders
        description: Takes orders.
        system: shop
        tier: critical
        lifecycle: production
        repository: github.com/acme/orders
        onCall: { pagerduty: P1A2B3C }
        tags: [core]
        links: [{ title: Wiki, url: "https://wiki.example.com/orders" }]
        needs: { orders-db: { type: postgres }, payments: { type: service } }
        slo: { availability: 99.9, latency: { within: 300ms } }

        """;

    private const string Grafana = "monitoring: { grafanaUrl: \"https://grafana.example.com\" }\n";

    [Fact]
    public void Port_gets_an_entity_with_properties_and_relations()
    {
        var entity = Exported.Document(Exported.Files("port: {}", Rich, defaults: Grafana), "port.yml");

        entity.Text("identifier").ShouldBe("orders");
        entity.Text("blueprint").ShouldBe("service");
        var properties = entity.Map("properties");
        (properties.Text("tier"), properties.Text("lifecycle"), properties.Text("on_call")).ShouldBe(("critical", "production", "P1A2B3C"));
        (properties.Text("repository"), properties.Text("path")).ShouldBe(("https://github.com/acme/orders", "src/Orders"));
        properties.Text("slo_availability").ShouldBe("99.9");
        properties.Text("runbook").ShouldEndWith("docs/runbook.md");
        properties.Text("dashboard").ShouldStartWith("https://grafana.example.com/d/");
        properties.Texts("needs").ShouldBe(["postgres/orders-db"]);
        properties.Texts("environments").ShouldBe(["dev", "staging", "production"]);
        var relations = entity.Map("relations");
        (relations.Text("owner"), relations.Text("system")).ShouldBe(("team-checkout", "shop"));
        relations.Texts("dependencies").ShouldBe(["payments"]);
        relations["resources"].ShouldBeNull("nothing writes entities for them");
    }

    [Fact]
    public void Needs_are_entities_of_port_where_they_have_a_blueprint()
    {
        var files = Exported.Files("port: { blueprints: { service: microservice, resource: datastore }, relations: { system: domain } }", Rich);
        var entities = Exported.Entities(files, "port.yml");

        entities.Select(e => (e.Text("identifier"), e.Text("blueprint"))).ShouldBe([("orders", "microservice"), ("orders-orders-db", "datastore")]);
        entities[0].Map("relations").Texts("resources").ShouldBe(["orders-orders-db"]);
        entities[1].Map("relations").Text("domain").ShouldBe("shop");
        entities[1].Map("properties").Text("kind").ShouldBe("postgres");
    }

    [Fact]
    public void Cortex_gets_owners_repository_on_call_links_and_objectives()
    {
        var files = Exported.Files("cortex: {}", Rich, defaults: Grafana);
        var info = Exported.Document(files, "cortex.yaml").Map("info");

        (info.Text("title"), info.Text("x-cortex-tag"), info.Text("x-cortex-type")).ShouldBe(("Orders", "orders", "service"));
        var owner = info.List("x-cortex-owners").Single();
        (owner.Text("type"), owner.Text("name"), owner.Text("provider")).ShouldBe(("group", "team-checkout", "CORTEX"));
        var git = info.Map("x-cortex-git").Map("github");
        (git.Text("repository"), git.Text("basepath")).ShouldBe(("acme/orders", "src/Orders"));
        info.Map("x-cortex-oncall").Map("pagerduty").Text("id").ShouldBe("P1A2B3C");
        info.List("x-cortex-dependency").Single().Text("tag").ShouldBe("payments");
        info.List("x-cortex-link").Select(link => link.Text("type")).Distinct().ShouldBe(["runbook", "dashboard", "documentation"]);
        info.Map("x-cortex-k8s").List("deployment").Select(d => d.Text("identifier"))
            .ShouldBe(["shop-dev/orders", "shop-staging/orders", "shop-production/orders"]);
        var slos = info.Map("x-cortex-slos").List("prometheus").ToList();
        slos.Count.ShouldBe(6, "two objectives in three environments");
        files["deploy/production/prometheus-rule.yaml"].ShouldContain(slos[^2].Text("totalQuery"));
        info.Map("x-cortex-custom-metadata").Text("generated").ShouldStartWith("Generated from platform.yaml", Case.Sensitive,
            "Cortex drops the comment");
    }

    [Fact]
    public void OpsLevel_gets_a_component_in_the_usual_aliases()
    {
        var component = Exported.Document(Exported.Files("opslevel: {}", Rich, defaults: Grafana), "opslevel.yml").Map("component");

        (component.Text("name"), component.Text("owner"), component.Text("system")).ShouldBe(("Orders", "team-checkout", "shop"));
        (component.Text("tier"), component.Text("lifecycle"), component.Text("type")).ShouldBe(("tier_1", "generally_available", "service"));
        component.Texts("aliases").ShouldBe(["orders"]);
        var repository = component.List("repositories").Single();
        (repository.Text("name"), repository.Text("path"), repository.Text("provider")).ShouldBe(("acme/orders", "src/Orders", "github"));
        component.List("alert_sources").Single().Text("external_id").ShouldBe("P1A2B3C");
        component.List("tools").Select(tool => tool.Text("category")).Distinct().ShouldBe(["runbooks", "metrics", "other"]);
        component.List("tags").Where(tag => tag.Text("key") == "environment").Select(tag => tag.Text("value"))
            .ShouldBe(["dev", "staging", "production"]);
    }

    [Theory]
    [InlineData("port: { tiers: { critical: 'Mission Critical' } }", "port.yml", "\"Mission Critical\"")]
    [InlineData("port: { properties: { tier: criticality } }", "port.yml", "criticality: \"critical\"")]
    [InlineData("port: { owners: { team-checkout: Checkout } }", "port.yml", "owner: \"Checkout\"")]
    [InlineData("cortex: { lifecycles: { production: Live } }", "cortex.yaml", "lifecycle: \"Live\"")]
    [InlineData("cortex: { types: { service: microservice }, ownerProvider: OKTA }", "cortex.yaml", "provider: \"OKTA\"")]
    [InlineData("cortex: { systems: { shop: web-shop } }", "cortex.yaml", "system: \"web-shop\"")]
    [InlineData("opslevel: { lifecycles: { production: ga } }", "opslevel.yml", "lifecycle: \"ga\"")]
    [InlineData("opslevel: { tags: { kind: type_of_program } }", "opslevel.yml", "key: \"type_of_program\"")]
    [InlineData("opslevel: { properties: { tier: business_tier } }", "opslevel.yml", "business_tier: \"tier_1\"")]
    public void Every_name_of_an_account_can_be_set(string exports, string file, string expected) =>
        Exported.Files(exports, Rich)[file].ShouldContain(expected);

    [Theory]
    [InlineData("port: { properties: { onCall: none }, relations: { system: none } }", "port.yml", "on_call", "system:")]
    [InlineData("cortex: { metadata: { tier: none, availability: none } }", "cortex.yaml", "tier:", "slo-availability")]
    [InlineData("opslevel: { tags: { needs: none, environments: none } }", "opslevel.yml", "\"need\"", "\"environment\"")]
    public void A_fact_can_be_left_out(string exports, string file, params string[] gone)
    {
        var text = Exported.Files(exports, Rich)[file];

        foreach (var one in gone)
            text.ShouldNotContain(one);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public void Every_fact_can_be_a_property(string kind)
    {
        var names = string.Join(", ", FactNames.Values.Select(fact => $"{fact}: fact_{fact}"));
        var lines = kind == "service" ? Rich : "repository: github.com/acme/orders\n";

        var properties = Exported.Document(Exported.Files($"port: {{ properties: {{ {names} }} }}", lines, kind,
            "monitoring: { grafanaUrl: \"https://grafana.example.com\", catalogUrl: \"https://backstage.example.com\" }\n" +
            "costs: { center: \"4711\" }\ngateway: { name: a, namespace: a }\n"), "port.yml").Map("properties");

        // Only a service has objectives, and this one has neither a route nor links without the lines of the other.
        FactNames.Values.Where(fact => properties[$"fact_{fact}"] is null).Except([FactNames.Host]).ShouldBe(kind == "service" ? [] :
            ["description", "onCall", "tags", "links", "apis", "needs", "availability", "latency", "window", "system"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("github.com/acme/shop", "github", "acme/shop")]
    [InlineData("gitlab.example.com/group/sub/shop", "gitlab", "group/sub/shop")]
    [InlineData("bitbucket.org/acme/shop", "bitbucket", "acme/shop")]
    [InlineData("dev.azure.com/acme/shop/_git/orders", "azure", "orders")]
    public void The_repository_is_under_the_key_of_its_host(string repository, string host, string name) =>
        Exported.Document(Exported.Files("cortex: {}", $"repository: {repository}\n"), "cortex.yaml").Map("info").Map("x-cortex-git").Map(host)
            .Text("repository").ShouldBe(name);

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public void What_the_build_does_not_know_is_left_out(string kind)
    {
        var files = Exported.Files(Exported.Everything, kind: kind);

        foreach (var file in (string[])["port.yml", "cortex.yaml", "opslevel.yml", "score.yaml"])
            files[file].ShouldNotContain("null", Case.Sensitive, file);
        files["cortex.yaml"].ShouldNotContain("x-cortex-git");
        files["cortex.yaml"].ShouldNotContain("x-cortex-oncall");
        files["opslevel.yml"].ShouldNotContain("repositories");
    }
}
