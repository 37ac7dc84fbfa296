using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>What a report holds about a change, from the files that were there before it.</summary>
public sealed class ReportFactsTests : IDisposable
{
    private const string Database = "needs: { orders-db: { type: postgres } }\n";
    private const string Cnpg = "apiVersion: platform-sdk/v1\nprovisioners: { postgres: { use: cloudnative-pg } }\n";

    private readonly Project _project = new(Run.Head + Database);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_build_that_changes_nothing_has_nothing_to_report()
    {
        _project.Build();
        _project.Build();

        _project.Facts.ShouldBeNull();
    }

    [Fact]
    public void The_first_build_has_new_environments_and_the_service()
    {
        _project.Build();

        var report = _project.Facts.ShouldNotBeNull();
        report.Environments.Select(e => (e.Name, e.State)).ShouldBe(
            [("dev", EnvironmentState.New), ("staging", EnvironmentState.New), ("production", EnvironmentState.New)]);
        report.Environments.ShouldAllBe(e => e.Changes.Count == 0);
        report.Service.ShouldNotBeNull().ShouldBe(
            report.Service with { Name = "orders", Kind = "service", Owner = "team-checkout", Tier = "standard" });
        report.Files.ShouldContain(new ReportFile("src/Orders/deploy/dev/deployment.yaml", FileChange.Added));
        report.DescriptionFile.ShouldBe("src/Orders/platform.yaml");
    }

    [Theory]
    [InlineData("replicas: 4\n", "Deployment", "spec.replicas", nameof(ChangeClass.Safe), null, "4")]
    [InlineData("resources: { cpu: 1 }\n", "Deployment", "spec.template.spec.containers[orders].resources.requests.cpu", nameof(ChangeClass.Restarts),
        "250m", "1")]
    [InlineData("config: { A: hunter2 }\n", "ConfigMap", "", nameof(ChangeClass.Restarts), null, null)]
    [InlineData("tier: internal\n", "PodDisruptionBudget", "", nameof(ChangeClass.Safe), null, null)]
    public void A_change_of_a_released_environment_has_a_class(
        string more, string kind, string path, string @class, string? before, string? after)
    {
        Release();
        After(more);

        var change = Production().Changes.Single(c => c.Kind == kind && c.Path == path);
        change.Class.ToString().ShouldBe(@class);
        (change.Before, change.After).ShouldBe((before, after));
        change.Name.ShouldStartWith("orders");
        Production().Changes.Select(c => c.Class).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void An_environment_that_is_removed_is_a_saving()
    {
        _project.Write("platform.yaml", Run.Head + Database + "environments: { staging: {}, production: {} }\n");
        _project.Build();
        var staging = _project.Facts!.Cost!.Environments.Single(e => e.Name == "staging").Total;
        _project.Write("platform.yaml", Run.Head + Database + "environments: { production: {} }\n");
        _project.Build();

        var change = _project.Facts!.CostChanges.ShouldHaveSingleItem();
        (change.Name, change.After).ShouldBe(("staging", null));
        change.Difference.Likely.ShouldBe(-staging.Likely);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(", \"callers\": [{ \"name\": \"web\" }]", 1)]
    [InlineData(", \"callers\": [{ \"name\": \"app\", \"system\": \"apps\", \"optional\": true }, { \"name\": \"web\" }]", 2)]
    public void The_callers_are_those_of_the_nearest_index(string members, int callers)
    {
        _project.Root = _project.Folder;
        _project.Build();
        _project.Facts!.Callers.ShouldBeNull();

        _project.Write("system/platform-index.json", $$"""
            { "version": 1, "system": "shop", "services": [{ "name": "orders", "kind": "service", "owner": "team-checkout",
              "lifecycle": "production", "tier": "standard"{{members}} }] }
            """);
        _project.Write("platform.yaml", Run.Head);
        _project.Build();

        _project.Facts!.Callers.ShouldNotBeNull().Count.ShouldBe(callers);
        if (callers == 2)
            _project.Facts.Callers[0].ShouldBe(new ReportCaller("app", "apps", true));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"version\": 99 }")]
    [InlineData("{ \"version\": 1, \"system\": \"shop\", \"services\": [] }")]
    public void An_index_that_cannot_be_read_or_lacks_the_service_tells_no_callers(string index)
    {
        _project.Root = _project.Folder;
        _project.Write("system/platform-index.json", index);
        _project.Build().Findings.ShouldNotContain(f => f.Code.Id.StartsWith("PLAT24", StringComparison.Ordinal));

        _project.Facts!.Callers.ShouldBeNull();
    }

    [Fact]
    public void A_database_that_goes_with_its_data_is_data_loss()
    {
        Release(Cnpg);
        _project.Write("platform.yaml", Run.Head + "needs: { orders-db: { type: postgres, retire: 2026-01-31 } }\n");
        _project.Build(defaults: "platform.defaults.yaml");
        _project.Write("platform.yaml", Run.Head);
        _project.Build(defaults: "platform.defaults.yaml");

        Production().Changes[0].ShouldBe(Production().Changes[0] with { Kind = "Cluster", Class = ChangeClass.DataLoss, Name = "orders-orders-db" });
        _project.Facts!.LostData.ShouldBe([new LostNeed("orders-orders-db", new DateOnly(2026, 1, 31), null)]);
    }

    [Fact]
    public void A_database_that_Argo_CD_keeps_is_not_data_loss()
    {
        Release(Cnpg);
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n");
        _project.Build(defaults: "platform.defaults.yaml");

        Production().Changes.ShouldContain(c => c.Kind == "Cluster" && c.Path == "" && c.Class == ChangeClass.Restarts);
    }

    [Theory]
    [InlineData("selector.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { track: a } } }\n")]
    [InlineData("service.yaml", "kind: Service\nmetadata: { name: orders }\nspec: { clusterIP: 10.0.0.1 }\n")]
    [InlineData("labels.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { selector: { matchLabels: { a: b, c: d } } }\n")]
    public void An_immutable_field_is_refused_and_reported_with_its_class(string file, string patch)
    {
        Release();
        _project.Write("deploy/patches/" + file, patch);
        _project.Build();

        Production().Changes[0].Class.ShouldBe(ChangeClass.Immutable);
        _project.Facts!.Open.ShouldContain(f => f.Code.Id == "PLAT2006" && f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("name: Orders!\n")]
    [InlineData("owner: [\n")]
    [InlineData("kind: service\nport: many\n")]
    public void A_description_that_cannot_be_read_leaves_its_findings(string description)
    {
        _project.Write("platform.yaml", description);
        _project.Build();

        var report = _project.Facts.ShouldNotBeNull();
        report.Service.ShouldBeNull();
        report.Findings.ShouldNotBeEmpty();
        report.Findings.ShouldAllBe(f => f.Place.File == "src/Orders/platform.yaml");
    }

    [Fact]
    public void A_waived_finding_keeps_its_severity_and_names_its_waiver()
    {
        _project.Write("platform.yaml", Run.Head + "config: { SMTP_PASSWORD: hunter22 }\n"
            + "waivers: [{ rule: PLAT1019, reason: a sandbox, approvedBy: team-platform, expires: \"2999-01-31\" }]\n");
        _project.Build();

        var finding = _project.Facts!.Findings.Single(f => f.Code.Id == "PLAT1019");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Waiver.ShouldNotBeNull().ShouldBe(_project.Facts.Waivers.Single());
        finding.Waiver.Hides.ShouldBe([finding.Place]);
        _project.Facts.Open.ShouldNotContain(finding);
    }

    [Fact]
    public void What_only_the_platform_team_can_do_is_a_note()
    {
        _project.Write("platform.yaml", Run.Head + Database + "repository: github.com/acme/orders\n");
        _project.Build();

        _project.Facts!.Findings.ShouldContain(f => f.Code.Id == "PLAT1160" && f.IsNote);
    }

    [Theory]
    [InlineData("config: { A: hunter2 }\nresources: { cpu: 1 }\n")]
    [InlineData("config: { SMTP_PASSWORD: hunter2 }\n")]
    [InlineData("config: { A: \"Host=db;Password=hunter2\" }\n")]
    public void No_value_of_the_configuration_is_in_it(string more)
    {
        Release();
        _project.Write("platform.yaml", Run.Head + Database + "config: { A: b }\n");
        _project.Build();
        After(more);

        var changes = _project.Facts!.Environments.SelectMany(e => e.Changes).ToList();
        changes.ShouldNotContain(c => $"{c.Change} {c.Before} {c.After}".Contains("hunter2"));
    }

    [Fact]
    public void Needs_name_what_provides_them_and_the_traffic_that_they_require()
    {
        _project.Write("platform.defaults.yaml", Cnpg);
        _project.Build(defaults: "platform.defaults.yaml");

        var need = _project.Facts!.Needs.ShouldHaveSingleItem();
        (need.Name, need.Type, need.HoldsData, need.Place.Line).ShouldBe(("orders-db", "postgres", true, 5));
        need.Provided.Select(p => (p.Environment, p.By)).ShouldBe(
            [("dev", "cloudnative-pg"), ("staging", "cloudnative-pg"), ("production", "cloudnative-pg")]);
        _project.Facts.Flows.ShouldContain(new NetworkFlow("production", "orders", false,
            "pods with cnpg.io/cluster=orders-orders-db in its own namespace", "5432/TCP", "orders-db"));
        _project.Facts.Flows.ShouldContain(f => f.IsIncoming && f.Policy == "orders" && f.Need == null);
    }

    private void Release(string defaults = "apiVersion: platform-sdk/v1\n")
    {
        _project.Write("platform.defaults.yaml", defaults);
        _project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        _project.Build(defaults: "platform.defaults.yaml");
    }

    private void After(string more)
    {
        _project.Write("platform.yaml", Run.Head + Database + more);
        _project.Build();
    }

    private ReportEnvironment Production() => _project.Facts!.Environments.Single(e => e.Name == "production");
}
