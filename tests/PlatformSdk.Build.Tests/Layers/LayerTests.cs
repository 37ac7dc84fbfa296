namespace PlatformSdk.Build.Tests.Layers;

public class LayerTests
{
    private const string Defaults = "apiVersion: platform-sdk/v1\n";

    [Theory]
    [InlineData("critical", "3..10", "500m", "512Mi")]
    [InlineData("standard", "2..6", "250m", "512Mi")]
    [InlineData("internal", "1", "100m", "256Mi")]
    public void The_tier_decides_where_nobody_says_otherwise_and_dev_has_one_replica(string tier, string replicas, string cpu, string memory)
    {
        var model = Run.Model(Run.Head + $"tier: {tier}\n");

        model.Environments.Select(e => $"{e.Environment} {e.Replicas}").ShouldBe(["dev 1", $"production {replicas}", $"staging {replicas}"]);
        model.Service.Resources.Cpu.ToString().ShouldBe(cpu);
        model.Service.Resources.MemoryLimit.ToString().ShouldBe(memory);
    }

    [Theory]
    // Lowest first: each line adds a layer above those of the lines before.
    [InlineData("2..6", "", "", "", "", "")]
    [InlineData("1", "replicas: 1", "", "", "", "")]
    [InlineData("2", "replicas: 1", "replicas: 2", "", "", "")]
    [InlineData("3", "replicas: 1", "replicas: 2", "replicas: 3", "", "")]
    [InlineData("4", "replicas: 1", "replicas: 2", "replicas: 3", "replicas: 4", "")]
    [InlineData("5", "replicas: 1", "replicas: 2", "replicas: 3", "replicas: 4", "replicas: 5")]
    [InlineData("4", "replicas: 1", "replicas: 2", "replicas: 3", "replicas: 4", "replicas: null")]
    [InlineData("2", "replicas: 1", "replicas: 2", "replicas: null", "", "")]
    public void Later_layers_win_and_null_restores_the_one_below(
        string expected, string defaults, string tier, string service, string defaultsEnvironment, string serviceEnvironment)
    {
        var platform = $"{Defaults}{defaults}\ntiers: {{ standard: {{ {tier} }} }}\nenvironments: {{ staging: {{ {defaultsEnvironment} }} }}\n";

        var model = Run.Model($"{Run.Head}{service}\nenvironments: {{ staging: {{ {serviceEnvironment} }} }}\n", platform);

        model.Environments.Single().Replicas.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Maps_merge_by_key_and_lists_replace()
    {
        var model = Run.Model(
            Run.Head + "tags: [b]\nresources: { cpu: 1 }\nconfig: { B: \"2\" }\nenvironments: { dev: { config: { C: \"3\" }, resources: { memory: " +
                "1Gi } } }\n",
            Defaults + "tags: [a]\nresources: { cpu: 2, cpuLimit: 4 }\nconfig: { A: \"1\", B: \"1\" }\n");

        var dev = model.Environments.Single();
        dev.Tags.ShouldBe(["b"]);
        dev.Config.ShouldBe(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2", ["C"] = "3" });
        dev.Resources.ToString().ShouldBe("ResourceDescription { Cpu = 1, Memory = 1Gi, MemoryLimit = 1Gi, CpuLimit = 4, Gpu =  }");
        model.Service.Config.Keys.ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Environments_are_those_of_the_service_else_of_the_defaults_else_three()
    {
        Names(Run.Head, null).ShouldBe(["dev", "production", "staging"]);
        Names(Run.Head, Defaults + "environments: { test: {}, live: {} }\n").ShouldBe(["live", "test"]);
        Names(Run.Head + "environments: { only: {} }\n", Defaults + "environments: { test: {}, live: {} }\n").ShouldBe(["only"]);

        static IEnumerable<string> Names(string description, string? defaults) =>
            Run.Model(description, defaults).Environments.Select(e => e.Environment);
    }

    [Fact]
    public void The_namespace_is_of_the_system_else_of_the_service_unless_the_defaults_say_otherwise()
    {
        Run.Model(Run.Head).Environments[0].Namespace.ShouldBe("orders-dev");
        Run.Model(Run.Head + "system: shop\n").Environments[0].Namespace.ShouldBe("shop-dev");
        Run.Model(Run.Head, Defaults + "environments: { dev: { namespace: sandbox } }\n").Environments[0].Namespace.ShouldBe("sandbox");
    }

    [Fact]
    public void An_unknown_key_in_the_defaults_is_a_warning_in_whatever_depth_since_it_may_be_that_of_a_newer_sdk()
    {
        var findings = Run.Findings(Run.Head,
            Defaults + "serviceMesh: x\nresources: { accelerators: 1 }\nenvironments: { dev: { failover: a.example, zones: 1 } }\n");

        findings.Select(f => $"{f.Code.Id} {f.Span.File} {f.Span.Line}").ShouldBe(
        [
            "PLAT1011 platform.defaults.yaml 2", "PLAT1011 platform.defaults.yaml 3", "PLAT1011 platform.defaults.yaml 4",
                "PLAT1011 platform.defaults.yaml 4",
        ]);
    }

    [Theory]
    [InlineData("imageRegistri: x", "imageRegistry")]
    [InlineData("resources: { memroy: 1Gi }", "memory")]
    [InlineData("environments: { dev: { domian: a.example } }", "domain")]
    [InlineData("secrets: { stor: vault }", "store")]
    public void A_misspelt_key_in_the_defaults_is_an_error(string defaults, string meant)
    {
        var finding = Run.Findings(Run.Head, $"{Defaults}{defaults}\n").ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1001");
        finding.Span.File.ShouldBe("platform.defaults.yaml");
        finding.Message.ShouldContain($"Did you mean '{meant}'?");
    }

    [Fact]
    public void A_wrong_value_in_the_defaults_is_an_error_there_even_if_the_service_does_not_use_it()
    {
        var findings = Run.Findings(Run.Head, Defaults + "replicas: many\nenvironments: { elsewhere: { resources: { cpu: lots } } }\n");

        findings.Select(f => $"{f.Code.Id} {f.Span.File} {f.Span.Line}")
            .ShouldBe(["PLAT1004 platform.defaults.yaml 2", "PLAT1004 platform.defaults.yaml 3"]);
    }

    [Fact]
    public void A_default_that_means_nothing_for_the_kind_is_left_out()
    {
        Run.Findings("apiVersion: platform-sdk/v1\nkind: job\nname: settle\nowner: team\n",
            Defaults + "replicas: 3\nport: 80\nenvironments: { dev: { slo: { availability: 99 } } }\n").ShouldBeEmpty();
    }

    [Fact]
    public void The_image_is_below_the_registry()
    {
        Run.Model(Run.Head).Service.Image.Repository.ShouldBe("orders");
        Run.Model(Run.Head,
            Defaults + "imageRegistry: registry.example.com/shop\n").Service.Image.Repository.ShouldBe("registry.example.com/shop/orders");
    }
}
