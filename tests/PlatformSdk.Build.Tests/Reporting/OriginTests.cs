using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Tests.Reporting;

/// <summary>Each generated object leads back to what a user wrote.</summary>
public sealed class OriginTests
{
    private const string Defaults = "apiVersion: platform-sdk/v1\n"
        + "gateway: { name: public, namespace: gateways }\nimageRegistry: registry.acme.example\n"
        + "telemetry: { otlpEndpoint: \"http://otel.observability:4318\", prometheusUrl: \"http://prometheus:9090\" }\n"
        + "monitoring: { ruleLabels: { a: b } }\n";

    private const string Cnpg = "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { instances: 1, storage: 1Gi } }, "
        + "backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private const string Resource = "provisioners: { redis: { use: resource, apiVersion: a.example/v1, kind: Cache, "
        + "spec: { size: \"{size}\" }, secret: a, fields: { connectionString: url } } }\n";

    private const string Vault = "secrets: { store: vault, address: \"https://vault.example.com:8200\", delivery: external-secrets, storeRef: a }\n";

    /// <summary>Keys that change every object.</summary>
    private static readonly string[] s_ofEverything = ["name", "owner", "tier"];

    private static readonly string[] s_files = ["platform.yaml", "platform.defaults.yaml"];

    private static readonly string[] s_matrix =
    [
        "kind: service\nexpose: { host: a.example.com }\nslo: { availability: 99.9 }\nconfig: { A: b }\nrollout: canary\nreplicas: 2..4\n",
        "kind: service\ntier: critical\nneeds: { db: { type: postgres, backup: { every: 24h, keep: 14d }, migrations: { scripts: db/a } } }\n",
        "kind: service\napis: { stock: { type: grpc, definition: a.txt, port: 9090 } }\nexpose: { host: a.example.com }\nreplicas: 3\n",
        "kind: worker\nneeds: { cache: { type: redis }, orders: { type: queue }, key: { type: secret } }\n",
        "kind: job\nschedule: \"0 1 * * *\"\nneeds: { tax: { type: external, url: \"https://api.tax.example\" } }\n",
        "kind: job\n",
    ];

    public static TheoryData<string, string> Matrix
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var service in s_matrix)
                foreach (var defaults in new[] { Defaults, Defaults + Cnpg, Defaults + Resource + Vault })
                    data.Add(service, defaults);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Every_object_has_a_key_that_is_written_there(string service, string defaults)
    {
        using var project = Built("apiVersion: platform-sdk/v1\nname: orders\nowner: team-a\n" + service, defaults);
        var lines = s_files.ToDictionary(file => "src/Orders/" + file, file => project.Read(file).Split('\n'));

        project.Facts!.Objects.ShouldNotBeEmpty();
        foreach (var one in project.Facts.Objects)
        {
            one.Origins.ShouldNotBeEmpty(one.ToString());
            // Every program has one, whatever its keys.
            if (one.Kind != "ServiceAccount")
                one.Origins.ShouldContain(o => !s_ofEverything.Contains(o.What), $"{one.File} follows from nothing of its own");
            foreach (var origin in one.Origins)
                lines[origin.Place.File][origin.Place.Line - 1][(origin.Place.Column - 1)..].TrimStart('"')
                    .ShouldStartWith(origin.What.Split('.')[^1], Case.Sensitive, $"{one.File}: {origin.What}");
        }
    }

    [Theory]
    [InlineData("deployment.yaml", "resources.cpu", "src/Orders/platform.yaml", 6)]
    [InlineData("network-policy.yaml", "needs.orders-db.type", "src/Orders/platform.yaml", 5)]
    [InlineData("deployment.yaml", "imageRegistry", "src/Orders/platform.defaults.yaml", 3)]
    [InlineData("service-account.yaml", "name", "src/Orders/platform.yaml", 3)]
    public void A_key_is_named_with_its_place(string file, string key, string at, int line)
    {
        using var project = Built(Run.Head + "needs: { orders-db: { type: postgres } }\nresources: { cpu: 1 }\n", Defaults);

        Origins(project, file).ShouldContain(o => o.What == key && o.Place.File == at && o.Place.Line == line,
            string.Join('\n', Origins(project, file)));
    }

    [Fact]
    public void What_matters_to_the_object_alone_comes_first()
    {
        using var project = Built(Run.Head + "expose: { host: a.example.com }\n", Defaults);

        Origins(project, "http-route.yaml")[0].What.ShouldBeOneOf("expose.host", "gateway.name");
        Origins(project, "http-route.yaml")[^1].What.ShouldBeOneOf("name", "owner");
    }

    [Fact]
    public void A_patch_and_an_object_of_the_team_are_named_by_their_files()
    {
        using var project = new Project(Run.Head);
        project.Write("deploy/patches/production/more.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { minReadySeconds: 5 }\n");
        project.Write("deploy/extra/map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mine }\n");
        project.Build();

        Origins(project, "deployment.yaml")
            .ShouldContain(o => o.What == "a patch" && o.Place.File == "src/Orders/deploy/patches/production/more.yaml");
        Origins(project, "map.yaml").ShouldBe([new Origin("the team's own object", new ReportPlace("src/Orders/deploy/extra/map.yaml", 2, 1, 2, 5))]);
    }

    [Fact]
    public void A_size_or_a_provisioner_that_the_service_does_not_use_is_not_named()
    {
        using var project = Built(Run.Head + "needs: { db: { type: postgres } }\n", Defaults
            + "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { instances: 1 }, large: { instances: 3 } } }, "
            + "redis: { use: resource, apiVersion: a.example/v1, kind: Cache, spec: {} } }\n");

        var keys = Origins(project, "database-cluster.yaml").Select(o => o.What).ToList();
        keys.ShouldContain("provisioners.postgres.sizes.small.instances");
        keys.ShouldNotContain(key => key.Contains("large") || key.Contains("redis"));
    }

    private static IReadOnlyList<Origin> Origins(Project project, string file) =>
        project.Facts!.Objects.First(o => o.Environment == "production" && o.File.EndsWith("/" + file, StringComparison.Ordinal)).Origins;

    private static Project Built(string description, string defaults)
    {
        var project = new Project(description);
        project.Write("platform.defaults.yaml", defaults);
        project.Write("db/a/1.sql", "SELECT 1");
        project.Write("a.txt", "service A { }");
        project.Build(defaults: "platform.defaults.yaml").Findings.Where(f => f.Severity == Build.Findings.Severity.Error).ShouldBeEmpty();
        return project;
    }
}
