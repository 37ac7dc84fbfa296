using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Secrets;
using PlatformSdk.Build.Tests.Secrets;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>A second region is an entry in the defaults: its database follows the first one, and a page says how to fail over.</summary>
public class RegionTests
{
    private const string Regions = """
        gateway: { name: public, namespace: gateways, section: https }
        scaling: { provider: keda }
        telemetry: { prometheusUrl: "http://prometheus:9090" }
        provisioners:
          postgres: { use: cloudnative-pg, backups: { destination: "s3://shop/{environment}", secret: "store-{environment}" } }
        environments:
          dev: { domain: dev.shop.example }
          production-we: { region: westeurope, domain: we.shop.example, sharedDomain: shop.example, context: we }
          production-ne:
            { region: northeurope, domain: ne.shop.example, sharedDomain: shop.example, context: "it's ne", standbyOf: production-we }
        """;

    private const string Exchanged = "production-we: { standbyOf: production-ne, ";

    private const string Service = "repository: github.com/acme/shop\nexpose: {}\nreplicas: 2..9\n" +
        "needs:\n  orders-db: { type: postgres, backup: {}, migrations: { scripts: db } }\n  cache: { type: redis }\n";

    [Fact]
    public void The_database_of_a_standby_replays_the_archive_of_its_primary()
    {
        var (primary, standby) = (Cluster("production-we"), Cluster("production-ne"));

        Replica("production-ne").ShouldBe(["self=production-ne", "primary=production-we", "source=production-we"]);
        standby.Text("spec", "bootstrap", "recovery", "source").ShouldBe("production-we");
        Replica("production-we").ShouldBe(["self=production-we", "primary=production-we", "source=production-ne"]);
        primary.At("spec", "bootstrap", "initdb").ShouldNotBeNull("it is the original");
        foreach (var (place, other) in new[] { ("production-we", "production-ne"), ("production-ne", "production-we") })
        {
            var stores = Parsed.Documents(Files()[$"deploy/{place}/database-object-store.yaml"]);
            stores.Select(store => store.Text("spec", "configuration", "destinationPath")).ShouldBe([$"s3://shop/{place}", $"s3://shop/{other}"]);
            stores[1].At("spec", "retentionPolicy").ShouldBeNull("its own region decides how long its archive is kept");
            Cluster(place).List("spec", "externalClusters").Select(cluster => cluster.Text("plugin", "parameters", "barmanObjectName"))
                .ShouldBe(stores.Select(store => store.Text("metadata", "name")), ignoreOrder: true);
        }

        Files()["deploy/dev/database-cluster.yaml"].ShouldNotContain("replica:");
    }

    [Fact]
    public void A_standby_has_as_many_connections_as_its_primary_because_it_does_not_start_with_fewer()
    {
        var defaults = Regions.Replace("standbyOf: production-we", "standbyOf: production-we, replicas: 1..2", StringComparison.Ordinal);

        Cluster("production-ne", defaults).Text("spec", "postgresql", "parameters", "max_connections")
            .ShouldBe(Cluster("production-we", defaults).Text("spec", "postgresql", "parameters", "max_connections"));
    }

    [Fact]
    public void A_service_with_a_database_runs_nothing_in_a_standby()
    {
        var files = Files();

        Parsed.Documents(files["deploy/production-ne/deployment.yaml"]).Single().Text("spec", "replicas").ShouldBe("0");
        string[] running = ["horizontal-pod-autoscaler.yaml", "migration-job.yaml"];
        running.ShouldAllBe(file => files.ContainsKey($"deploy/production-we/{file}") && !files.ContainsKey($"deploy/production-ne/{file}"));
        files["deploy/production-ne/prometheus-rule.yaml"].ShouldContain("DatabaseReplicationLag");
        files["deploy/production-ne/prometheus-rule.yaml"].ShouldNotContain("NoPodReady");
        files["deploy/production-we/prometheus-rule.yaml"].ShouldContain("region: \"westeurope\"");
    }

    [Fact]
    public void A_service_without_a_database_runs_in_both_regions() =>
        Files("expose: {}\nneeds: { cache: { type: redis } }\n").Keys.ShouldContain("deploy/production-ne/horizontal-pod-autoscaler.yaml");

    [Theory]
    [InlineData("schedule: \"0 3 * * *\"\n", "cronjob.yaml", true)]
    [InlineData("", "job.yaml", false)]
    public void A_job_with_a_database_does_not_run_in_a_standby(string schedule, string file, bool exists)
    {
        var files = Run.Files(Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + schedule + Provided.Backup,
            Provided.Defaults(Regions));

        files.ContainsKey($"deploy/production-ne/{file}").ShouldBe(exists);
        files[$"deploy/production-we/{file}"].ShouldNotContain("suspend");
        if (exists)
            files[$"deploy/production-ne/{file}"].ShouldContain("suspend: true");
    }

    [Fact]
    public void Each_region_answers_to_its_own_host_and_to_the_one_that_they_share()
    {
        Files()["deploy/production-ne/http-route.yaml"]
            .ShouldContain("hostnames:\n    - \"orders.ne.shop.example\"\n    - \"orders.shop.example\"\n");
        Files()["deploy/dev/http-route.yaml"].ShouldContain("hostnames:\n    - \"orders.dev.shop.example\"\n  rules");
    }

    [Fact]
    public void A_page_says_who_moves_what_and_with_which_command()
    {
        var page = Files()["docs/fail-over.md"];

        page.ShouldContain("- **The platform team**");
        page.ShouldContain("It points `orders.shop.example` from the gateway of `production-we` to that of `production-ne`.");
        page.ShouldContain("- `cache`: each region has its own");
        page.ShouldContain("    kubectl --context we -n orders-production-we patch clusters.postgresql.cnpg.io orders-orders-db --type merge -p "
            + "'{\"spec\":{\"replica\":{\"primary\":\"production-ne\",\"source\":\"production-ne\"}}}'\n");
        page.ShouldContain("    kubectl --context 'it'\\''s ne' -n orders-production-ne patch", customMessage: "a context is quoted for the shell");
        page.ShouldContain("\"promotionToken\":\"TOKEN\"");
        Files()["docs/index.md"].ShouldContain("(fail-over.md)");
        Files(Service, "").Keys.ShouldNotContain("docs/fail-over.md");
    }

    [Theory]
    [InlineData("service", "The service has no database, so its pods run in both.")]
    [InlineData("job", "The job has no database here, so it runs in both, and each run happens twice.")]
    public void The_page_of_a_service_without_a_database_promotes_none(string kind, string says)
    {
        var head = Run.Head.Replace("kind: service", $"kind: {kind}", StringComparison.Ordinal);

        var page = Run.Files(head, Provided.Defaults(Regions))["docs/fail-over.md"];

        page.ShouldContain(says);
        page.ShouldNotContain("promotes the databases");
        Files()["docs/fail-over.md"].ShouldContain("The database is replicated from the first release to `production-ne` on.");
    }

    /// <summary>What the page says comes true: the entries of the two environments are exchanged, and nothing else.</summary>
    [Fact]
    public void After_the_exchange_in_the_defaults_the_other_region_runs()
    {
        var defaults = Regions.Replace(", standbyOf: production-we", "", StringComparison.Ordinal)
            .Replace("production-we: { ", Exchanged, StringComparison.Ordinal);

        Replica("production-ne", defaults).ShouldBe(["self=production-ne", "primary=production-ne", "source=production-we"]);
        Replica("production-we", defaults).ShouldBe(["self=production-we", "primary=production-ne", "source=production-ne"]);
        Files(Service, defaults).Keys.ShouldContain("deploy/production-ne/migration-job.yaml");
        Files(Service, defaults).Keys.ShouldNotContain("deploy/production-we/migration-job.yaml");
    }

    [Fact]
    public void A_preview_has_a_database_of_its_own_and_no_other_region()
    {
        var defaults = Regions.Replace("dev: { domain: dev.shop.example }",
            "dev: { domain: a.example, sharedDomain: b.example }\n  dev-ne: { domain: c.example, standbyOf: dev }", StringComparison.Ordinal);

        var preview = Files(Service, defaults)["deploy/gitops/application-set-preview.yaml"];

        preview.ShouldContain("  replica: null\\n  externalClusters: null");
        preview.ShouldContain("value: ['pr-{{.number}}-orders.a.example']");
        preview.ShouldContain("orders-orders-db.dev-ne");
    }

    [Fact]
    public void The_platform_team_is_told_of_the_credentials_for_both_archives() =>
        Run.Policy(Run.Head + Service, Provided.Defaults(Regions), new ProjectFacts { DescriptionFile = "platform.yaml", Verify = true },
            BackupSecret.Check).Select(f => f.Message)
        .Count(message => message.StartsWith("In production-ne ", StringComparison.Ordinal)).ShouldBe(2);

    [Theory]
    [InlineData("b: { standbyOf: b }", "cannot follow itself")]
    [InlineData("b: { standbyOf: c }", "there is no such environment. Use one of a.")]
    [InlineData("b: { standbyOf: a }, c: { standbyOf: b }", "that is a standby of 'a' itself")]
    [InlineData("production: { standbyOf: a }", "only one of the two is production")]
    [InlineData("b: { standbyOf: a }, c: { standbyOf: a }", "it already has the standby 'b'")]
    public void A_standby_follows_one_original(string environments, string why)
    {
        var finding = Told("", $"environments: {{ a: {{}}, {environments} }}").ShouldHaveSingleItem();

        finding.Code.ShouldBe(RegionCodes.BadStandby);
        finding.Message.ShouldContain(why);
        (finding.Span.File, finding.Span.Line).ShouldBe(("platform.defaults.yaml", 2));
        finding.Span.Column.ShouldBeGreaterThan(1);
    }

    /// <summary>What would show only on the day of the failover.</summary>
    [Theory]
    [InlineData("b: { standbyOf: a }, a: {}", "PLAT1247", "Releases reach the standby 'b' before 'a'. Write 'a' above it.")]
    [InlineData("a: { sharedDomain: x.com }, b: { standbyOf: a }", "PLAT1248", "'b' and its primary 'a' do not have the same 'sharedDomain'.")]
    [InlineData("a: {}, b: { standbyOf: a, sharedDomain: x.com }", "PLAT1248", "'b' and its primary 'a' do not have the same 'sharedDomain'.")]
    [InlineData("a: { region: eu }, b: { standbyOf: a, region: eu }", "PLAT1249", "have the same 'region', so they are lost together.")]
    [InlineData("a: { cluster: c, region: x }, b: { standbyOf: a, cluster: c, region: y }", "PLAT1249", "have the same 'cluster'")]
    [InlineData("a: { context: c }, b: { standbyOf: a, context: c }", "PLAT1249", "have the same 'context'")]
    [InlineData("a: { namespace: shop }, b: { standbyOf: a, namespace: shop }", "PLAT1249", "have the same 'namespace'")]
    public void A_standby_that_could_not_stand_in_is_reported(string environments, string code, string message)
    {
        var finding = Told("", $"environments: {{ {environments} }}").Single(one => one.Code.Id == code);

        (finding.Code.Id, finding.Span.File, finding.Span.Line).ShouldBe((code, "platform.defaults.yaml", 2));
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("a: {}, b: { standbyOf: a }")]
    [InlineData("a: { region: eu, namespace: shop, cluster: c }, b: { standbyOf: a, region: eu, namespace: shop, cluster: d }")]
    [InlineData("a: { region: eu, namespace: shop, context: c }, b: { standbyOf: a, region: eu, namespace: shop, context: d }")]
    public void A_standby_with_a_cluster_of_its_own_may_share_the_rest(string environments) =>
        Told("", $"environments: {{ {environments} }}").ShouldNotContain(finding => finding.Code == RegionCodes.SamePlace);

    [Theory]
    [InlineData("standbyOf:", "PLAT1293")]
    [InlineData("standbyOf: null", "PLAT1293")]
    [InlineData("standbyOf: ~", "PLAT1293")]
    [InlineData("domain: b.example, sharedDomain: b.example", "PLAT1294")]
    [InlineData("sharedDomain: a.example", "PLAT1294")]
    [InlineData("domain: b.example, sharedDomain: example", null)]
    [InlineData("sharedDomain: null", null)]
    public void A_region_that_could_take_nothing_over_is_refused_at_its_place(string lines, string? code)
    {
        var findings = Told("", $"environments:\n  a: {{ domain: a.example }}\n  b: {{ {lines} }}\n")
            .Where(finding => finding.Code == RegionCodes.NoValue || finding.Code == RegionCodes.NotShared).ToList();

        findings.Select(finding => finding.Code.Id).ShouldBe(code is null ? [] : [code]);
        findings.ShouldAllBe(finding => finding.Span.File == "platform.defaults.yaml" && finding.Span.Line == 4 && finding.Span.Column > 1);
    }

    [Theory]
    [InlineData(Provided.Database, "", "'orders-db' is not replicated from production-we to production-ne: it has no archive to replay.")]
    [InlineData(Provided.Backup + "environments: { production-we: {}, production-ne: { needs: { orders-db: { version: \"17\" } } } }\n", "",
        "version 17 does not follow 18")]
    [InlineData(Provided.Database, "    environments: { production-we: { use: none } }\n", "production-we has no database of CloudNativePG")]
    public void A_database_that_does_not_follow_is_an_error(string service, string provisioner, string why)
    {
        var defaults = Regions.Replace("postgres: {", "postgres:\n    { environments: { }, ", StringComparison.Ordinal)
            .Replace("environments: { }, ", provisioner.Length == 0 ? "" : provisioner.Trim() + ", ", StringComparison.Ordinal);

        var finding = Told(service, defaults).ShouldHaveSingleItem();

        finding.Code.ShouldBe(RegionCodes.NotReplicated);
        finding.Message.ShouldContain(why);
        finding.Span.File.ShouldBe("platform.yaml");
    }

    [Fact]
    public void A_service_runs_in_the_primary_of_its_standby() => Told("environments: { production-ne: {} }\n", Regions)
        .ShouldHaveSingleItem().Message.ShouldBe("'production-ne' is the standby of 'production-we', where this service does not run. Add " +
            "'production-we' to 'environments', or remove 'production-ne'.");

    [Fact]
    public void Every_service_is_released_to_the_regions_in_the_same_order()
    {
        var finding = Told("environments: { dev: {}, production-ne: {}, production-we: {} }\n", Regions).ShouldHaveSingleItem();

        finding.Code.ShouldBe(RegionCodes.RegionOrder);
        finding.Span.Line.ShouldBe(5);
    }

    [Theory]
    [InlineData("expose: { host: orders.example.com }\n", "", 1)]
    [InlineData("needs: { key: { type: secret } }\n", "secrets: { store: vault, address: \"https://vault.example.com\" }\n", 1)]
    [InlineData("needs: { key: { type: secret } }\n",
        "secrets: { store: vault, address: \"https://vault.example.com\", path: \"{environment}/{name}\" }\n", 0)]
    [InlineData("expose: {}\n", "", 0)]
    public void Regions_do_not_share_a_host_or_a_secret(string service, string defaults, int told) =>
        Told(service, defaults + Regions).Count(finding => finding.Code == RegionCodes.NotDistinct).ShouldBe(told);

    [Fact]
    public void Dashboards_of_regions_with_long_names_differ() => Run.Files(Run.Head.Replace("orders", new string('o', 35), StringComparison.Ordinal),
        Provided.Defaults("environments: { production-westeurope-1: {}, production-westeurope-2: {} }")).Where(file =>
            file.Key.EndsWith("/grafana-dashboard.yaml", StringComparison.Ordinal))
        .Select(file => file.Value.Split('\n').First(line => line.Contains("\"uid\": \"oo", StringComparison.Ordinal))).Distinct().Count()
        .ShouldBe(2);

    private static List<Finding> Told(string service, string defaults) =>
        [.. Run.Findings(Run.Head + service, Provided.Defaults(defaults)).Where(finding => finding.Severity > Severity.Message)];

    private static IReadOnlyDictionary<string, string> Files(string service = Service, string defaults = Regions) =>
        Run.Files(Run.Head + service, Provided.Defaults(defaults));

    private static IEnumerable<string> Replica(string environment, string defaults = Regions) => Cluster(environment, defaults).Map("spec", "replica")
        .Entries.Select(entry => $"{entry.Name}={((Yaml.YamlScalar)entry.Value).Value}");

    private static Yaml.YamlMapping Cluster(string environment, string defaults = Regions) =>
        Parsed.Documents(Files(Service, defaults)[$"deploy/{environment}/database-cluster.yaml"]).Single();
}
