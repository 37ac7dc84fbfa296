namespace PlatformSdk.Build.Tests.Scorecard;

/// <summary>Services of which each check holds for one and is missing in another.</summary>
internal static class Services
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    internal const string Platform = """
        apiVersion: platform-sdk/v1
        imageRegistry: registry.example.com/shop
        gateway: { name: public, namespace: gateways, section: https }
        telemetry: { otlpEndpoint: "http://otel.observability:4318", prometheusUrl: "http://prometheus.observability:9090" }
        monitoring: { grafanaUrl: "https://grafana.example.com", catalogUrl: "https://backstage.example.com" }
        secrets: { store: vault, address: "https://vault.example.com:8200" }
        access: { issuer: "https://login.example.com", audience: "api://{name}" }
        provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://backups/{environment}", secret: backup-store } } }
        gitops: { namespace: argocd, project: shop }
        owners: { team-checkout: { costCenter: "4711", pagerduty: P1A2B3C } }
        policy: { registries: [registry.example.com] }
        tiers: { critical: { priorityClass: business-critical } }
        environments: { dev: { domain: dev.example.com }, staging: { domain: staging.example.com }, production: { domain: example.com } }

        """;

    internal const string Sound = """
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        title: Orders
        description: Takes orders and has them paid.
        owner: team-checkout
        system: shop
        lifecycle: production
        tier: critical
        tags: [orders]
        links: [{ title: Chat, url: "https://chat.example.com/orders" }]
        repository: github.com/acme/orders
        replicas: 3..12
        rollout: canary
        expose: { public: true, auth: required }
        apis: { orders: { type: openapi, definition: openapi.json } }
        needs:
          orders-db: { type: postgres, migrations: { scripts: db/migrations }, backup: { every: 6h, keep: 30d } }
          tax-api: { type: external, url: "https://tax.example.com", optional: true }
          management-token: { type: secret, optional: true }
        slo: { availability: 99.9, latency: { within: 300ms, for: 99 } }

        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("README.md", "# Orders\n"), ("CHANGELOG.md", "# Changes\n"), ("SECURITY.md", "# Security\n"), ("CODEOWNERS", "* @team-checkout\n"),
        (".gitignore", "bin/\nobj/\n"), (".editorconfig", "root = true\n"), ("global.json", "{}\n"), ("packages.lock.json", "{}\n"),
        (".github/workflows/build.yml", "on: push\n"), (".github/dependabot.yml", "version: 2\n"),
        ("tests/Orders.Tests/Orders.Tests.csproj", "<Project />\n"), ("docs/architecture.md", "# Architecture\n"),
        ("docs/decisions/0001-use-queues.md", "# Use queues\n"), ("docs/incidents/2026-05.md", "# May\n"),
        ("db/migrations/0001-create.sql", "create table orders (id int);\n"),
        ("openapi.json", """{ "openapi": "3.1.1", "paths": { "/orders": { "get": { "summary": "Lists orders" } } } }"""),
        (".platform/scaffold.yaml", "template: platform-service\nversion: 99.0.0\n"),
        ("deploy/drills/production/last.yaml", "orders-db: \"restore-drill ok service=orders environment=production need=orders-db "
            + "at=2026-11-01T00:00:00Z schema=1 tables=1 rows=1 newest=none archived=000000010000000000000001 seconds=1\"\n"),
        ("deploy/extra/alerts.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: own }\nspec: { groups: [] }\n"),
        .. new[] { "dev", "staging", "production" }.Select(name => ($"deploy/releases/{name}.yaml",
            $"image: registry.example.com/shop/orders\ntag: 1.0.0\ndigest: {Digest}\nversion: 1.0.0\n")),
    ];

    /// <summary>Damages the manifests in every way that checks look for.</summary>
    private const string Damage = """
        kind: Deployment
        metadata: { name: orders }
        spec:
          replicas: 1
          strategy: { type: Recreate }
          template:
            spec:
              automountServiceAccountToken: true
              terminationGracePeriodSeconds: 1
              topologySpreadConstraints: null
              hostNetwork: true
              containers:
                - name: orders
                  image: docker.io/acme/orders:latest
                  readinessProbe: null
                  livenessProbe: null
                  startupProbe: null
                  resources: { limits: { memory: null } }
                  securityContext: { readOnlyRootFilesystem: false }
                  env: [{ name: OTEL_SERVICE_NAME, value: other }, { name: Platform__Needs__Tls, value: optional }]

        """;

    /// <summary>A service that passes everything that applies to it.</summary>
    internal static Project Good()
    {
        var project = new Project(Sound);
        project.Write("platform.defaults.yaml", Platform);
        foreach (var (path, text) in Files)
            project.Write(path, text);
        project.Build(defaults: "platform.defaults.yaml");
        project.Write("docs/runbook.md", project.Read("docs/runbook.md") + "\nRestarting the payment provider's proxy helped in May.\n");
        return project;
    }

    /// <summary>One without anything.</summary>
    internal static Project Bare() => new("""
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        owner: team-checkout
        tier: internal
        expose: { public: true, host: orders.example.com }
        config: { Smtp__Password: hunter2 }
        needs:
          db: { type: postgres }
          cache: { type: redis }
          key: { type: secret }
        environments: { dev: {} }

        """);

    /// <summary>A live one whose manifests are damaged, and whose platform is incomplete.</summary>
    internal static Project Damaged()
    {
        var project = new Project(Sound.Replace("critical", "standard", StringComparison.Ordinal)
            .Replace("rollout: canary\n", "", StringComparison.Ordinal).Replace("replicas: 3..12", "replicas: 2", StringComparison.Ordinal)
            .Replace(", auth: required", "", StringComparison.Ordinal).Replace("keep: 30d", "keep: 1d", StringComparison.Ordinal)
            + "waivers: [{ rule: PLAT3022, reason: none, approvedBy: team-platform, expires: \"9999-12-31\" }]\n"
            + "config: { Smtp__Password: hunter2 }\n"
            + "environments: { production: {} }\n");
        project.Write("platform.defaults.yaml", """
            apiVersion: platform-sdk/v1
            gateway: { name: public, namespace: gateways }
            telemetry: { otlpEndpoint: "http://otel.observability:4318", sampling: 0 }
            monitoring: { rules: none, dashboards: none }
            provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://backups/{environment}", secret: backup-store } } }
            policy: { registries: [registry.example.com], rules: { PLAT3018: { severity: off, reason: "one team" } } }
            environments: { production: { domain: example.com } }

            """);
        project.Write("deploy/patches/damage.yaml", Damage);
        project.Write("deploy/patches/budget.yaml", "kind: PodDisruptionBudget\nmetadata: { name: orders }\n$patch: delete\n");
        project.Write("deploy/patches/network.yaml", "kind: NetworkPolicy\nmetadata: { name: orders }\n$patch: delete\n");
        project.Write("db/migrations/0002-drop.sql", "drop table orders;\n");
        project.Write("openapi.json", """{ "openapi": "3.1.1", "paths": { "/orders": { "get": { } } } }""");
        project.Write("docs/runbook.md", "# Runbook\n");
        project.Write(".platform/scaffold.yaml", "template: platform-service\nversion: 0.0.1\n");
        project.Write("deploy/releases/production.yaml", "image: registry.example.com/shop/orders\ntag: 1.0.0\nversion: 1.0.0\n");
        return project;
    }

    /// <summary>A canary that nothing measures, whose patch is explained, with a budget that blocks a drain and a policy that is too wide.</summary>
    internal static Project Canary()
    {
        var project = new Project(Run.Head + "lifecycle: production\nreplicas: 2\nrollout: canary\nrepository: github.com/acme/orders\n");
        project.Write("deploy/patches/budget.yaml",
            "# The team of the cluster asked for it.\nkind: PodDisruptionBudget\nmetadata: { name: orders }\nspec: { maxUnavailable: 0 }\n");
        project.Write("deploy/patches/network.yaml",
            "# Until the proxy is gone.\nkind: NetworkPolicy\nmetadata: { name: orders }\nspec: { egress: [{}] }\n");
        return project;
    }

    /// <summary>A worker without a repository, whose pods may all run on one node and be evicted together.</summary>
    internal static Project Worker()
    {
        var project = new Project(Run.Head.Replace("kind: service", "kind: worker", StringComparison.Ordinal)
            + "lifecycle: production\nreplicas: 2\n");
        project.Write("deploy/patches/budget.yaml", "kind: PodDisruptionBudget\nmetadata: { name: orders }\n$patch: delete\n");
        project.Write("deploy/patches/spread.yaml",
            "kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: { topologySpreadConstraints: null } } }\n");
        return project;
    }

    internal static IReadOnlyList<Func<Project>> All { get; } = [Good, Bare, Damaged, Canary, Worker];
}
