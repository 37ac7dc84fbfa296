using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>What the API server would refuse, or the pod not survive, is an error of the build, at the line that says it.</summary>
public class ManifestTests
{
    private const string Job = "apiVersion: platform-sdk/v1\nkind: job\nname: settle\nowner: team\n";

    [Theory]
    [InlineData("resources: { memory: 1Gi, memoryLimit: §512Mi }\n")]
    [InlineData("resources: { cpu: 2, cpuLimit: §500m }\n")]
    [InlineData("resources: { memoryLimit: §256Mi }\n")]
    [InlineData("resources: { cpuLimit: §100m }\n")]
    [InlineData("resources: { memory: 512Mi, memoryLimit: 1Gi }\nenvironments: { dev: { resources: { memoryLimit: §256Mi } } }\n")]
    [InlineData("resources: { memoryLimit: §512Mi }\nenvironments: { dev: {}, production: { resources: { memory: 2Gi } } }\n")]
    [InlineData("tier: critical\nresources: { cpuLimit: §0.4 }\n")]
    public void A_limit_below_the_request_in_any_environment(string text) => Bad.ShouldBe("PLAT1040", text);

    [Theory]
    [InlineData("resources: { memory: 1Gi, memoryLimit: 512Mi }\n", "in dev, production, staging, less than")]
    [InlineData("resources: { cpu: 2, cpuLimit: 500m }\nenvironments: { a: {}, b: {}, c: {}, d: {}, e: {} }\n", "in a, b, c and 2 more, less than")]
    [InlineData("resources: { memoryLimit: 512Mi }\nenvironments: { dev: {}, production: { resources: { memory: 2Gi } } }\n", "in production, less")]
    public void It_is_reported_once_with_the_environments(string text, string expected) =>
        Run.Findings(Run.Head + text).ShouldHaveSingleItem().Message.ShouldContain(expected);

    [Theory]
    [InlineData("dev: { namespace: shop }, test: { namespace: shop }", false, "dev, test share")]
    [InlineData("dev: { namespace: shop, cluster: a }, test: { namespace: shop, cluster: a }", true, "dev, test share")]
    [InlineData("dev: { namespace: shop, context: a }, test: { namespace: shop, context: a }", true, "dev, test share")]
    [InlineData("dev: { namespace: shop }, qa: { namespace: shop }, test: { namespace: shop }", false, "dev, qa, test share")]
    public void Environments_in_one_namespace(string environments, bool isCertain, string expected)
    {
        var finding = Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\nenvironments: {{ {environments} }}\n").ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1048");
        finding.Severity.ShouldBe(isCertain ? Severity.Error : Severity.Warning);
        finding.Message.ShouldStartWith(expected);
        finding.Span.File.ShouldBe("platform.defaults.yaml");
        finding.Span.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("dev: { namespace: shop, cluster: a }, test: { namespace: shop, cluster: b }")]
    [InlineData("dev: { namespace: shop, context: a }, test: { namespace: shop, context: b }")]
    [InlineData("dev: { namespace: shop }, test: {}")]
    public void In_one_namespace_of_two_clusters_or_in_two_they_are_good(string environments) =>
        Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\nenvironments: {{ {environments} }}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("resources: { memoryLimit: 256Mi }\n", "resources: { memory: 1Gi }\n", "platform.yaml")]
    [InlineData("environments: { production: { resources: { memoryLimit: 256Mi } } }\n", "resources: { memory: 1Gi }\n", "platform.yaml")]
    [InlineData("tiers: { standard: { resources: { cpuLimit: 100m } } }\n", "", "platform.defaults.yaml")]
    public void A_limit_of_the_platform_below_the_request_of_the_service(string defaults, string service, string file)
    {
        var findings = Run.Findings(Run.Head + service, "apiVersion: platform-sdk/v1\n" + defaults);

        findings.ShouldContain(f => f.Code.Id == "PLAT1040" && f.Span.File == file && f.Span.Line > 1);
    }

    [Theory]
    [InlineData("port: §8081\n")]
    [InlineData("port: §80\n")]
    [InlineData("port: §1023\n")]
    public void A_port_that_the_pod_cannot_open(string text) => Bad.ShouldBe("PLAT1041", text);

    [Theory]
    [InlineData("port: 1024\n")]
    [InlineData("port: 8082\n")]
    [InlineData("port: 65535\n")]
    public void Any_other_port_is_good(string text) => Run.Findings(Run.Head + text).ShouldBeEmpty();

    [Theory]
    [InlineData("needs: { §tax-api: { type: external } }\n")]
    [InlineData("needs:\n  §tax-api: { type: external, optional: true }\n")]
    [InlineData("needs:\n  §tax-api: { type: external }\nenvironments: { dev: { needs: { tax-api: { url: \"https://tax.dev.example\" } } }, " +
        "production: {} }\n")]
    public void An_external_need_without_a_url(string text) => Bad.ShouldBe("PLAT1042", text);

    [Fact]
    public void An_external_need_whose_url_each_environment_names_is_good() => Run.Findings(Run.Head
        + "needs: { tax-api: { type: external } }\nenvironments: { dev: { needs: { tax-api: { url: \"https://tax.dev.example\" } } } }\n")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("timeZone: §Europe/Atlantis\n")]
    [InlineData("timeZone: §europe/berlin\n")]
    [InlineData("timeZone: §Local\n")]
    [InlineData("timeZone: §CEST\n")]
    [InlineData("timeout: §999ms\n")]
    [InlineData("timeout: §1ms\n")]
    public void A_time_that_a_Job_cannot_have(string text) => Bad.ShouldBe("PLAT1004", Job + "schedule: \"0 3 * * *\"\n" + text);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+5")]
    [InlineData("US/Eastern")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Every_zone_of_the_list_is_good(string zone) => Run.Findings(Job + $"schedule: \"@daily\"\ntimeZone: {zone}\n").ShouldBeEmpty();

    [Theory]
    [InlineData("expose: { path: §//orders }\n")]
    [InlineData("expose: { path: §/a/../b }\n")]
    [InlineData("expose: { path: §/a/. }\n")]
    [InlineData("expose: { path: §/a%2Fb }\n")]
    [InlineData("expose: { path: §/a%zz }\n")]
    [InlineData("expose: { host: §10.0.0.1 }\n")]
    [InlineData("expose: { host: §orders.123 }\n")]
    public void A_route_that_a_gateway_refuses(string text) => Bad.ShouldBe("PLAT1004", text);

    [Theory]
    [InlineData("network: { postgres: { cidrs: [10.1.2.3/16] } }\n")]
    [InlineData("network: { postgres: { cidrs: [\":::/64\"] } }\n")]
    [InlineData("network: { postgres: { cidrs: [10.01.0.0/16] } }\n")]
    [InlineData("network: { postgres: { cidrs: [\"::ffff:10.0.0.0/104\"] } }\n")]
    [InlineData("network: { postgres: { cidrs: [10.1.0.0] } }\n")]
    [InlineData("imageRegistry: registry.example.com/a..b\n")]
    [InlineData("imageRegistry: registry..example.com\n")]
    [InlineData("imageRegistry: registry.example.com/a.-b\n")]
    [InlineData("monitoring: { ruleLabels: { \"a..b/c\": d } }\n")]
    [InlineData("monitoring: { ruleLabels: { \"-a/c\": d } }\n")]
    public void A_value_of_the_defaults_that_the_cluster_refuses(string defaults) =>
        Run.Findings(Run.Head, "apiVersion: platform-sdk/v1\n" + defaults).ShouldContain(f => f.Code.Id == "PLAT1004" && f.Span.Line == 2);

    [Theory]
    [InlineData("network: { postgres: { cidrs: [10.1.0.0/16, 100.64.0.0/10, \"fd00::/8\", \"2001:db8::/32\", 169.254.20.10/32] } }\n")]
    [InlineData("imageRegistry: localhost:5000/a/b__c/d-e.f\n")]
    [InlineData("monitoring: { ruleLabels: { app.kubernetes.io/part-of: shop, release: x } }\n")]
    public void A_good_one_is_taken(string defaults) => Run.Findings(Run.Head, "apiVersion: platform-sdk/v1\n" + defaults).ShouldBeEmpty();

    [Theory]
    [InlineData(40, 7_900, true)]
    [InlineData(20, 7_900, false)]
    [InlineData(2_500, 100, true)]
    public void More_configuration_than_an_object_has_room_for(int count, int length, bool tooMuch)
    {
        var config = string.Concat(Enumerable.Range(0, count).Select(i => $"  Orders__Text{i}: \"{new string('x', length)}\"\n"));

        Run.Findings(Run.Head + "config:\n" + config).Any(f => f.Code.Id == "PLAT1043").ShouldBe(tooMuch);
    }

    [Fact]
    public void A_name_of_a_variable_that_is_longer_than_a_key_may_be() =>
        Bad.ShouldBe("PLAT1004", $"config: {{ §{new string('A', 254)}: \"1\" }}\n");

    [Fact]
    public void A_host_that_the_domain_of_the_environment_makes_too_long()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 4)) + ".example";

        Run.Findings(Run.Head + "expose: {}\n",
            $"apiVersion: platform-sdk/v1\ngateway: {{ name: public, namespace: gateways }}\nenvironments: {{ dev: {{ domain: {domain} }} }}\n")
            .ShouldContain(f => f.Code.Id == "PLAT1017");
    }
}
