using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>The Job that applies migrations, as it is written for an environment.</summary>
public sealed class MigrationJobTests
{
    private const string Need = "needs:\n  orders-db: { type: postgres, migrations: { scripts: db, role: orders_owner } }\n";
    private const string Csi = "secrets: { store: vault, delivery: csi, address: \"https://vault.example.com\" }";

    public static TheoryData<string> Deliveries =>
    [
        "secrets: { store: files }",
        "secrets: { store: vault, delivery: external-secrets }",
        "secrets: { store: vault, address: \"https://vault.example.com\", paths: { postgres: \"database/creds/{need}\" } }",
        Csi,
    ];

    [Theory]
    [InlineData("kind: service\n")]
    [InlineData("kind: worker\n")]
    [InlineData("kind: job\n")]
    [InlineData("kind: job\nschedule: \"0 3 * * *\"\n")]
    public void It_runs_the_same_image_once_without_ports_probes_and_the_labels_of_the_service(string kind)
    {
        var files = Files(kind + "config: { GREETING: \"hello $(POD_NAME)\" }\n" + Need);

        var job = Lines(files["deploy/dev/migration-job.yaml"]);

        string[] present =
        [
            "kind: Job\nmetadata:\nname: \"orders-migrate\"\n",
            "argocd.argoproj.io/hook: Sync\nargocd.argoproj.io/hook-delete-policy: BeforeHookCreation\nargocd.argoproj.io/sync-wave: \"-1\"\n",
            "spec:\nbackoffLimit: 0\ntemplate:\nmetadata:\nlabels:\napp.kubernetes.io/name: \"orders-migrate\"\n"
                + "app.kubernetes.io/instance: \"orders-migrate\"\n",
            "backstage.io/kubernetes-id: \"orders\"\n", "serviceAccountName: \"orders\"\n", "restartPolicy: Never\n",
            "- name: \"orders-migrate\"\nimage: \"orders:1.4.2\"\n", "- name: \"GREETING\"\nvalue: \"hello $$(POD_NAME)\"\n",
            "- name: \"Platform__Run\"\nvalue: \"migrations\"\n",
        ];
        foreach (var lines in present)
            job.ShouldContain(lines);
        string[] without = ["ports:", "Probe:", "envFrom", "configMap", "ManagementPort", "OTEL_EXPORTER", "config-hash"];
        foreach (var absent in without)
            job.ShouldNotContain(absent);
    }

    [Theory]
    [MemberData(nameof(Deliveries))]
    public void Its_own_credentials_are_for_it_alone(string secrets)
    {
        var files = Files("kind: service\n" + Need + "  orders-db-migrations: { type: secret }\n", secrets);

        files["deploy/dev/deployment.yaml"].ShouldNotContain("orders-db-migrations");
        var ofJob = files["deploy/dev/migration-job.yaml"] + files.GetValueOrDefault("deploy/dev/migration-secret-provider-class.yaml");
        ofJob.ShouldContain("orders-db-migrations");
        ofJob.ShouldContain(secrets == Csi ? "secretProviderClass: \"orders-migrate\"" : "orders-db");
        if (files.TryGetValue("deploy/dev/vault-policy.hcl", out var policy))
            policy.ShouldContain("orders-db-migrations");
        if (files.TryGetValue("deploy/dev/secret-provider-class.yaml", out var ofService))
            ofService.ShouldNotContain("orders-db-migrations");
    }

    [Fact]
    public void The_command_that_creates_their_secret_asks_for_the_fields_of_a_database() =>
        Files("kind: service\n" + Need + "  orders-db-migrations: { type: secret }\n")["docs/reference.md"]
            .ShouldContain("username=…, password=…\nkubectl create secret generic orders-orders-db-migrations");

    [Fact]
    public void It_reaches_its_database_and_nothing_else_and_nothing_reaches_it()
    {
        var files = Files("kind: service\n" + Need + "  billing: { type: service }\n  cache: { type: redis }\n",
            "provisioners: { postgres: { use: cloudnative-pg } }\ntelemetry: { otlpEndpoint: \"http://collector.observability:4318\" }");

        var policy = files["deploy/dev/migration-network-policy.yaml"];

        policy.ShouldContain("      app.kubernetes.io/name: \"orders-migrate\"\n");
        policy.ShouldContain("  ingress: []\n");
        policy.ShouldContain("cnpg.io/cluster: \"orders-orders-db\"");
        string[] others = ["billing", "6379", "observability"];
        foreach (var absent in others)
            policy.ShouldNotContain(absent);
        files["deploy/dev/database-network-policy.yaml"].ShouldContain("app.kubernetes.io/name: \"orders-migrate\"");
        files["deploy/dev/migration-job.yaml"].ShouldNotContain("calls-billing");
    }

    [Fact]
    public void Without_migrations_nothing_has_a_wave()
    {
        var files = Files("kind: service\nneeds: { orders-db: { type: postgres } }\n", "provisioners: { postgres: { use: cloudnative-pg } }");

        files.Values.ShouldNotContain(text => text.Contains("sync-wave", StringComparison.Ordinal));
        files.Keys.ShouldNotContain(path => path.Contains("migration", StringComparison.Ordinal));
    }

    [Fact]
    public void A_patch_for_every_job_reaches_its_container()
    {
        var files = Files("kind: service\n" + Need,
            "patches: [{ patch: { kind: Job, spec: { template: { spec: { containers: [{ resources: { limits: { memory: 3Gi } } }] } } } } }]");

        var job = files["deploy/dev/migration-job.yaml"];
        job.ShouldContain("3Gi");
        job.Split("- name: \"orders").Length.ShouldBe(2, job);
    }

    private static string Lines(string text) => string.Concat(text.Split('\n').Select(line => line.Trim() + "\n"));

    internal static IReadOnlyDictionary<string, string> Files(string description, string defaults = "", string tag = "1.4.2") => Run.Files(
        Run.Head.Replace("kind: service\n", "", StringComparison.Ordinal) + description + "environments: { dev: {}, production: {} }\n",
        "apiVersion: platform-sdk/v1\n" + defaults + "\n",
        releases: new Dictionary<string, ReleaseDescription> { ["dev"] = Tagged(tag), ["production"] = Tagged(tag) });

    private static ReleaseDescription Tagged(string tag) => new(null, tag, null, null, null);
}
