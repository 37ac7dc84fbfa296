using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>A need that custom resources provide: what is generated, and how a service reaches it.</summary>
public class ResourceTests
{
    private const string Rabbit = """
        provisioners:
          queue:
            use: resource
            apiVersion: rabbitmq.com/v1beta1
            kind: RabbitmqCluster
            sizes: { small: { replicas: 1, storage: 10Gi }, large: { replicas: 3, storage: 100Gi } }
            spec: { replicas: "{size.replicas}", persistence: { storage: "{size.storage}" }, tls: { disableNonTLSListeners: false } }
            objects:
              - apiVersion: rabbitmq.com/v1beta1
                kind: Vhost
                spec: { name: "{need}", tags: ["{owner}"], rabbitmqClusterReference: { name: "{name}-{need}" } }
            secret: "{name}-{need}-default-user"
            fields: { connectionString: connection_string }
            pods: { app.kubernetes.io/name: "{name}-{need}" }
        """;

    private const string Composite = """
        costs: { center: "4711" }
        provisioners:
          postgres:
            use: resource
            apiVersion: platform.acme.example/v1
            kind: PostgresInstance
            spec: { size: "{size}", version: "{version}", backup: { keepDays: "{backup.keep.days}" }, bucket: "{namespace}-{need}", zones: [a, b] }
            secret: "{name}-{need}"
            environments:
              production: { spec: { zones: [a, b, c], highAvailability: true } }
              dev:
                use: resource
                apiVersion: kro.run/v1alpha1
                kind: Database
                secret: "db-{need}"
                fields: { host: endpoint, username: user, password: pw, ca.crt: ca }
        """;

    private const string Queue = "needs: { jobs: { type: queue } }\n";
    private const string Db = "needs: { db: { type: postgres, size: large, version: \"17\" } }\n";

    [Fact]
    public void Several_objects_are_generated_with_the_types_of_their_values() => File(Queue, Rabbit).ShouldEndWith("""
        apiVersion: "rabbitmq.com/v1beta1"
        kind: "RabbitmqCluster"
        metadata:
          name: "orders-jobs"
          namespace: "orders-production"
          labels:
            backstage.io/kubernetes-id: "orders"
            platform-sdk.dev/environment: "production"
            platform-sdk.dev/owner: "team-checkout"
            platform-sdk.dev/tier: standard
            owner: "team-checkout"
            team: "team-checkout"
            env: "production"
            app: "orders"
          annotations:
            argocd.argoproj.io/sync-options: "Prune=false,Delete=false"
        spec:
          replicas: 1
          persistence:
            storage: "10Gi"
          tls:
            disableNonTLSListeners: false
        ---
        apiVersion: "rabbitmq.com/v1beta1"
        kind: "Vhost"
        metadata:
          name: "orders-jobs"
          namespace: "orders-production"
          labels:
            backstage.io/kubernetes-id: "orders"
            platform-sdk.dev/environment: "production"
            platform-sdk.dev/owner: "team-checkout"
            platform-sdk.dev/tier: standard
            owner: "team-checkout"
            team: "team-checkout"
            env: "production"
            app: "orders"
          annotations:
            argocd.argoproj.io/sync-options: "Prune=false,Delete=false"
        spec:
          name: "jobs"
          tags:
            - "team-checkout"
          rabbitmqClusterReference:
            name: "orders-jobs"

        """);

    [Fact]
    public void An_environment_adds_to_the_spec_around_it_and_one_that_sets_use_inherits_nothing()
    {
        Spec("staging").ShouldBe("size: \"large\" version: \"17\" backup: {} bucket: \"orders-staging-db\" zones: - \"a\" - \"b\"");
        Spec("production").ShouldBe("size: \"large\" version: \"17\" backup: {} bucket: \"orders-production-db\" zones: - \"a\" - \"b\" - \"c\" " +
            "highAvailability: true");
        File(Db, Composite, "dev").ShouldContain("kind: \"Database\"");
        File(Db, Composite, "dev").ShouldNotContain("spec:");
    }

    [Theory]
    [InlineData("type: postgres, backup: { keep: 30d }", "keepDays: 30")]
    [InlineData("type: postgres, backup: {}", "keepDays: 14")]
    [InlineData("type: postgres", "backup: {}")]
    public void A_backup_reaches_the_spec_where_the_need_has_one(string need, string line) =>
        File($"needs: {{ db: {{ {need} }} }}\n", Composite).ShouldContain(line);

    [Fact]
    public void A_backup_that_the_spec_does_not_mention_is_reported() => Run.Findings(Run.Head + "needs: { db: { type: postgres, backup: {} } }\n",
        Provided.Defaults(Composite.Replace("keepDays: \"{backup.keep.days}\"", "", StringComparison.Ordinal)))
        .ShouldContain(f => f.Code == ProvisioningCodes.NoBackup);

    [Theory]
    [InlineData("queue", "needs: { jobs: { type: queue } }\n", true)]
    [InlineData("queue", "needs: { jobs: { type: queue, retire: \"2027-01-31\" } }\n", false)]
    [InlineData("bucket", "needs: { files: { type: bucket } }\n", true)]
    [InlineData("redis", "needs: { cache: { type: redis } }\n", false)]
    public void What_holds_data_is_protected_until_its_end_is_announced(string type, string needs, bool isProtected) => File(needs,
        $"provisioners: {{ {type}: {{ use: resource, apiVersion: a.example/v1, kind: Thing, secret: a }} }}")
        .Contains("Prune=false,Delete=false", StringComparison.Ordinal).ShouldBe(isProtected);

    [Fact]
    public void The_keys_of_the_Secret_are_mounted_under_the_names_of_the_fields()
    {
        var deployment = Deployment(Db, Composite, "dev");

        Flat(deployment).ShouldContain(Flat("""
            - name: "secret-db"
              projected:
                defaultMode: 288
                sources:
                - secret:
                    name: "db-db"
                    items:
                    - key: ca
                      path: ca.crt
                    - key: endpoint
                      path: host
                    - key: pw
                      path: password
                    - key: user
                      path: username
            """));
        Flat(deployment).ShouldContain(Flat("""
            - name: "Platform__Secrets__Stores__db"
              value: "files"
            - name: "ConnectionStrings__db"
              value: "SSL Mode=VerifyFull;Root Certificate=/var/run/secrets/platform/db/ca.crt"
            """));
    }

    [Fact]
    public void Without_fields_the_Secret_has_those_of_the_type()
    {
        var deployment = Flat(Deployment(Db, Composite, "production"));

        foreach (var field in (string[])["host", "port", "database", "username", "password"])
            deployment.ShouldContain($"- key: {field}\npath: {field}");
        deployment.ShouldNotContain("ConnectionStrings__db");
    }

    [Fact]
    public void Without_a_credential_there_is_only_a_connection_in_the_namespace_of_the_pod()
    {
        const string redis =
            "provisioners: { redis: { use: resource, apiVersion: a.example/v1, kind: Cache, connection: \"{name}-{need}.{namespace}.svc:6379\" } }";

        var deployment = Flat(Deployment("needs: { cache: { type: redis } }\n", redis, "production"));

        deployment.ShouldContain("- name: \"ConnectionStrings__cache\"\nvalue: \"orders-cache.$(POD_NAMESPACE).svc:6379\"");
        deployment.ShouldNotContain("Platform__Secrets__Stores");
        deployment.ShouldNotContain("secret-cache");
    }

    [Theory]
    [InlineData("", "port: 5672")]
    [InlineData("network: { queue: { port: 5671 } }\n", "port: 5671")]
    public void Its_pods_are_reached_by_their_labels(string network, string port) =>
        Flat(Files(Queue, network + Rabbit)["deploy/production/network-policy.yaml"]).ShouldContain(
            $"- podSelector:\nmatchLabels:\napp.kubernetes.io/name: \"orders-jobs\"\nports:\n- {port}");

    [Fact]
    public void Where_it_runs_elsewhere_it_is_reached_at_the_place_of_its_type() => Flat(
        Files(Db, "network: { postgres: { cidrs: [10.9.0.0/16] } }\n" + Composite)["deploy/production/network-policy.yaml"])
        .ShouldContain("cidr: \"10.9.0.0/16\"\nports:\n- port: 5432");

    [Fact]
    public void The_catalog_the_reference_and_the_runbook_name_what_it_is()
    {
        var files = Files(Queue, Rabbit);

        files["catalog-info.yaml"].ShouldContain("In production: RabbitmqCluster (rabbitmq.com/v1beta1) with Vhost, size small.");
        files["catalog-info.yaml"].ShouldContain("platform-sdk.dev/provisioner: resource");
        files["docs/reference.md"].ShouldContain("RabbitmqCluster");
        Files(Db, Composite)["catalog-info.yaml"].ShouldContain("PostgresInstance (platform.acme.example/v1), size large, version 17.");
        using var project = new Project(Run.Head + Queue);
        project.Write("platform.defaults.yaml", Provided.Defaults(Rabbit));
        project.Build(defaults: "platform.defaults.yaml");
        var runbook = project.Read("docs/runbook.md");
        runbook.ShouldContain("kubectl -n \"$NAMESPACE\" describe RabbitmqCluster.v1beta1.rabbitmq.com orders-jobs\n");
        runbook.ShouldContain("kubectl -n \"$NAMESPACE\" describe secret orders-jobs-default-user\n");
    }

    [Fact]
    public void A_patch_of_the_service_changes_one_object_and_not_the_preview_of_it()
    {
        using var project = new Project(Run.Head + Queue);
        project.Write("platform.defaults.yaml", Provided.Defaults(Rabbit));
        project.Write("deploy/patches/production/queue.yaml", "kind: RabbitmqCluster\nmetadata: { name: orders-jobs }\nspec: { replicas: 5 }\n");

        project.Build(defaults: "platform.defaults.yaml");

        project.Read("deploy/production/infrastructure.yaml").ShouldContain("replicas: 5");
        project.Read("deploy/staging/infrastructure.yaml").ShouldContain("replicas: 1");
    }

    [Fact]
    public void What_is_no_longer_generated_stays_in_the_cluster_and_is_reported_with_the_command_that_deletes_it()
    {
        using var project = new Project(Run.Head + Queue);
        project.Write("platform.defaults.yaml", Provided.Defaults(Rabbit));
        project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        project.Build(defaults: "platform.defaults.yaml");
        project.Write("platform.defaults.yaml", Provided.Defaults(""));

        var left = project.Build(defaults: "platform.defaults.yaml").Findings.Where(f => f.Code == WritingCodes.LeftDatabase).ToList();

        left.Count.ShouldBe(2);
        left[0].Message.ShouldContain("'kubectl delete RabbitmqCluster.v1beta1.rabbitmq.com orders-jobs -n orders-production'");
        left.ShouldAllBe(f => f.Message.Contains("It stays in the cluster", StringComparison.Ordinal));
    }

    private static string Spec(string environment)
    {
        var file = File(Db, Composite, environment);
        return string.Join(' ', file[(file.IndexOf("\nspec:\n", StringComparison.Ordinal) + 7)..]
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static IReadOnlyDictionary<string, string> Files(string needs, string defaults) =>
        Run.Files(Run.Head + needs, Provided.Defaults(defaults));

    private static string File(string needs, string defaults, string environment = "production") =>
        Files(needs, defaults)[$"deploy/{environment}/infrastructure.yaml"];

    private static string Deployment(string needs, string defaults, string environment) =>
        Files(needs, defaults)[$"deploy/{environment}/deployment.yaml"];

    private static string Flat(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
