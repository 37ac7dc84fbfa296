namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>A change of every key. Whoever adds a key adds a line.</summary>
internal static class Rows
{
    private const string Gateway = "gateway: { name: public, namespace: gateways }";
    private const string Database = "needs: { db: { type: postgres } }";
    private const string Migrated = "needs: { db: { type: postgres, migrations: { scripts: db/a } } }";
    private const string Backup = "needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } } }";
    private const string Store = "backups: { destination: \"s3://a/{environment}\", secret: a }";
    private const string Cnpg = "provisioners: { postgres: { use: cloudnative-pg, " + Store + " } }";
    private const string Vault = "store: vault, address: \"https://vault.example.com:8200\"";
    private const string KeyVault = "store: azure-key-vault, address: \"https://shop.vault.azure.net\"";
    private const string Grpc = "apis: { stock: { type: grpc, definition: a.txt, port: 9090 } }";
    private const string Canary = "rollout: canary\nexpose: { host: a.example.com }";
    private const string Prometheus = "telemetry: { prometheusUrl: \"http://prometheus:9090\" }";
    private const string Keda = "scaling: { provider: keda }\n" + Prometheus;
    private const string Scaled = "replicas: 2..4\nscale: { on: requests, target: 50 }";
    private const string Queues = "needs: { orders: { type: queue } }";
    private const string Objective = "slo: { availability: 99.9 }";
    private const string Telling = "config: { SMTP_PASSWORD: hunter22 }";
    private const string Sound = "onCall: { pagerduty: P1A2B3C }\nrepository: github.com/acme/orders";
    private const string Names = "names: payments";
    private const string Waiver = "rule: PLAT1019, reason: none, approvedBy: team-a, expires: \"2999-01-01\"";

    private const string Login = "access: { issuer: \"https://a.example\", audience: \"api://{name}\" }";
    private const string Calls = "needs: { access-client: { type: secret }, stock: { type: service } }";

    internal static readonly IReadOnlyList<Row> OfService =
    [
        new("apiVersion", "apiVersion: platform-sdk/v1", "apiVersion: platform-sdk/v9"),
        new("kind", "kind: service", "kind: worker"),
        new("kind", "kind: service", "kind: job"),
        new("kind", "kind: job", "kind: job\nschedule: \"0 3 * * *\""),
        new("name", "name: orders", "name: payments"),
        new("title", "title: Orders", "title: Payments"),
        new("description", "description: One", "description: Two"),
        new("owner", "owner: team-a", "owner: team-b", Objective),
        new("system", "system: shop", "system: bank"),
        new("lifecycle", "lifecycle: production", "lifecycle: deprecated", Sound),
        new("retire", "retire: 2999-06-30", "retire: 2999-07-01", "lifecycle: deprecated\n" + Sound),
        new("tier", "tier: critical", "tier: internal"),
        new("tags", "tags: [one]", "tags: [two]"),
        new("links", "links: []", "links: [{ title: Wiki, url: \"https://a.example\" }]"),
        new("links.title", "links: [{ title: A, url: \"https://a.example\" }]", "links: [{ title: B, url: \"https://a.example\" }]"),
        new("links.url", "links: [{ title: A, url: \"https://a.example\" }]", "links: [{ title: A, url: \"https://b.example\" }]"),
        new("runbook", "runbook: docs/runbook.md", "runbook: \"https://wiki.example.com/orders\"", "repository: github.com/acme/orders"),
        new("repository", "repository: github.com/acme/orders", "repository: github.com/acme/payments"),
        new("onCall", "", "onCall: { pagerduty: P1A2B3C }"),
        new("onCall.pagerduty", "onCall: { pagerduty: P1A2B3C }", "onCall: { pagerduty: P9X8Y7Z }"),
        new("port", "port: 8080", "port: 9090"),
        new("resources", "resources: { cpu: 100m }", "resources: { cpu: 200m }"),
        new("resources.cpu", "resources: { cpu: 100m }", "resources: { cpu: 200m }"),
        new("resources.memory", "resources: { memory: 128Mi }", "resources: { memory: 256Mi }"),
        new("resources.memoryLimit", "resources: { memoryLimit: 1Gi }", "resources: { memoryLimit: 2Gi }"),
        new("resources.cpuLimit", "resources: { cpuLimit: 1 }", "resources: { cpuLimit: 2 }"),
        new("resources.gpu", "resources: { gpu: 1 }", "resources: { gpu: 2 }"),
        new("replicas", "replicas: 2", "replicas: 3"),
        new("scale", "", "scale: { on: requests, target: 50 }", "replicas: 2..4", Keda),
        new("scale.on", "", "scale: { on: requests, target: 50 }", "replicas: 2..4", Keda),
        new("scale.target", "scale: { on: requests, target: 50 }", "scale: { on: requests, target: 60 }", "replicas: 2..4", Keda),
        new("scale.on", "scale: { on: requests, target: 50 }", "scale: { on: queue, target: 50 }", "replicas: 2..4\n" + Queues, Keda),
        new("scale.need", "scale: { on: queue, target: 5, need: orders }", "scale: { on: queue, target: 5, need: refunds }",
            "replicas: 2..4\nneeds: { orders: { type: queue }, refunds: { type: queue } }", Keda),
        new("scale.queue", "scale: { on: queue, target: 5 }", "scale: { on: queue, target: 5, queue: late }", "replicas: 2..4\n" + Queues, Keda),
        new("replicas", "replicas: 2..4", "replicas: 2..5"),
        new("rollout", "rollout: rolling", "rollout: canary", Defaults: "telemetry: { prometheusUrl: \"http://prometheus:9090\" }"),
        new("schedule", "", "schedule: \"0 3 * * *\""),
        new("timeZone", "timeZone: UTC", "timeZone: Europe/Berlin"),
        new("timeout", "timeout: 30m", "timeout: 2h"),
        new("retries", "retries: 1", "retries: 2"),
        new("concurrency", "concurrency: allow", "concurrency: replace"),
        new("expose", "", "expose: { host: a.example.com }", Defaults: Gateway),
        new("expose", "", "expose: { host: a.example.com }", Grpc, Gateway),
        new("expose.host", "expose: { host: a.example.com }", "expose: { host: b.example.com }", Grpc, Gateway),
        new("expose.path", "expose: { host: a.example.com, path: /a }", "expose: { host: a.example.com, path: /b }", Defaults: Gateway),
        new("expose.public", "expose: { host: a.example.com, public: true }", "expose: { host: a.example.com, public: false }", Defaults: Gateway),
        new("expose.auth", "expose: { auth: none }", "expose: { auth: required }", Defaults: Login),
        new("apis", "apis: {}", "apis: { orders: { type: graphql, definition: a.graphql } }"),
        new("apis.type", "apis: { events: { type: asyncapi, definition: a.txt } }", "apis: { events: { type: graphql, definition: a.txt } }"),
        new("apis.definition", "apis: { events: { type: asyncapi, definition: a.txt } }", "apis: { events: { type: asyncapi, definition: b.txt } }"),
        new("apis.port", "apis: { stock: { type: grpc, definition: a.txt } }", Grpc, "expose: { host: a.example.com }", Gateway),
        new("config", "config: { A: one }", "config: { A: two }"),
        new("needs", "needs: {}", "needs: { db: { type: postgres } }"),
        new("needs.type", "needs: { store: { type: postgres } }", "needs: { store: { type: redis } }"),
        new("needs.optional", "needs: { db: { type: postgres, optional: true } }", "needs: { db: { type: postgres, optional: false } }"),
        new("needs.local", "needs: { db: { type: postgres, local: \"localhost:5555\" } }",
            "needs: { db: { type: postgres, local: \"localhost:6666\" } }"),
        new("needs.version", "needs: { db: { type: postgres, version: \"16\" } }", "needs: { db: { type: postgres, version: \"17\" } }"),
        new("needs.size", "needs: { db: { type: postgres, size: small } }", "needs: { db: { type: postgres, size: large } }", Defaults: Cnpg),
        new("needs.version", "needs: { db: { type: postgres, version: \"16\" } }", "needs: { db: { type: postgres, version: \"17\" } }",
            Defaults: Cnpg),
        new("needs.backup", Database, Backup, Defaults: Cnpg),
        new("needs.backup.every", Backup, Backup.Replace("24h", "6h", StringComparison.Ordinal), Defaults: Cnpg),
        new("needs.backup.keep", Backup, Backup.Replace("14d", "30d", StringComparison.Ordinal), Defaults: Cnpg),
        new("needs.retire", Backup, Backup.Replace("postgres,", "postgres, retire: \"2999-01-31\",", StringComparison.Ordinal), Defaults: Cnpg),
        .. TerraformRows.OfNeeds(),
        new("needs.migrations", Database, Migrated),
        new("needs.migrations.scripts", Migrated, Migrated.Replace("db/a", "db/b", StringComparison.Ordinal)),
        new("needs.migrations.context", Migrated, Migrated.Replace("scripts: db/a", "context: A.B", StringComparison.Ordinal)),
        new("needs.migrations.role", Migrated, Migrated.Replace("db/a", "db/a, role: orders_owner", StringComparison.Ordinal)),
        new("needs.url", "needs: { tax: { type: external, url: \"https://a.example\" } }",
            "needs: { tax: { type: external, url: \"https://b.example:8443\" } }"),
        new("needs.namespace", "needs: { billing: { type: service, namespace: a } }", "needs: { billing: { type: service, namespace: b } }"),
        new("needs.apis", "needs: { stock: { type: service } }", "needs: { stock: { type: service, apis: [prices] } }"),
        new("slo", "slo: { availability: 99.9 }", "slo: { availability: 99.5 }"),
        new("slo.availability", "slo: { availability: 99.9 }", "slo: { availability: 99.5 }"),
        new("slo.latency", "slo: { availability: 99.9 }", "slo: { availability: 99.9, latency: { within: 300ms } }"),
        new("slo.latency.within", "slo: { latency: { within: 300ms } }", "slo: { latency: { within: 500ms } }"),
        new("slo.latency.for", "slo: { latency: { within: 300ms, for: 99 } }", "slo: { latency: { within: 300ms, for: 95 } }"),
        new("slo.window", "slo: { availability: 99.9, window: 30d }", "slo: { availability: 99.9, window: 7d }"),
        new("environments", "environments: { dev: {} }", "environments: { dev: {}, production: {} }"),
        new("waivers", "waivers: []", $"waivers: [{{ {Waiver} }}]", Telling),
        new("waivers.rule", $"waivers: [{{ {Waiver} }}]", $"waivers: [{{ {Waiver.Replace("1019", "1018", StringComparison.Ordinal)} }}]", Telling),
        new("waivers.expires", $"waivers: [{{ {Waiver} }}]", $"waivers: [{{ {Waiver.Replace("2999", "1999", StringComparison.Ordinal)} }}]", Telling),
    ];

    internal static readonly IReadOnlyList<Row> OfDefaults =
    [
        new("/apiVersion", "apiVersion: platform-sdk/v1", "apiVersion: platform-sdk/v9"),
        new("/imageRegistry", "imageRegistry: a.example.com", "imageRegistry: b.example.com"),
        new("/gateway", "", Gateway, "expose: { host: a.example.com }"),
        new("/gateway.name", "gateway: { name: a, namespace: gateways }", "gateway: { name: b, namespace: gateways }",
            "expose: { host: a.example.com }"),
        new("/gateway.namespace", "gateway: { name: a, namespace: one }", "gateway: { name: a, namespace: two }", "expose: { host: a.example.com }"),
        new("/gateway.section", "gateway: { name: a, namespace: one, section: http }", "gateway: { name: a, namespace: one, section: https }",
            "expose: { host: a.example.com }"),
        new("/telemetry", "", "telemetry: { otlpEndpoint: \"http://a:4318\" }"),
        new("/telemetry.otlpEndpoint", "telemetry: { otlpEndpoint: \"http://a:4318\" }", "telemetry: { otlpEndpoint: \"http://b:4319\" }"),
        new("/telemetry.sampling", "telemetry: { sampling: 10 }", "telemetry: { sampling: 20 }"),
        new("/telemetry.logs", "telemetry: { logs: both }", "telemetry: { logs: console }"),
        new("/telemetry.prometheusUrl", "telemetry: { prometheusUrl: \"http://a:9090\" }", "telemetry: { prometheusUrl: \"http://b:9090\" }", Canary),
        new("/telemetry.prometheusUrl", "telemetry: { prometheusUrl: \"http://a:9090\" }", "telemetry: { prometheusUrl: \"http://b:9090\" }", Scaled,
            "scaling: { provider: keda }"),
        new("/telemetry.scrape", "telemetry: { scrape: false }", "telemetry: { scrape: true }"),
        new("/scaling", "scaling: { provider: keda }", "", Scaled, Prometheus),
        new("/scaling.provider", "scaling: { provider: keda }", "", Scaled, Prometheus),
        new("/monitoring", "", "monitoring: { rules: none, dashboards: none }"),
        new("/monitoring.rules", "monitoring: { rules: none }", "monitoring: { rules: prometheus-operator }"),
        new("/monitoring.ruleLabels", "monitoring: { ruleLabels: { a: b } }", "monitoring: { ruleLabels: { a: c } }"),
        new("/monitoring.ruleLabels", "monitoring: { ruleLabels: { a: b } }", "monitoring: { ruleLabels: { a: c } }",
            Defaults: "telemetry: { scrape: true }"),
        new("/monitoring.dashboards", "monitoring: { dashboards: none }", "monitoring: { dashboards: sidecar }"),
        new("/monitoring.dashboardLabels", "monitoring: { dashboardLabels: { a: b } }", "monitoring: { dashboardLabels: { a: c } }"),
        new("/monitoring.grafanaUrl", "monitoring: { grafanaUrl: \"https://a.example\" }", "monitoring: { grafanaUrl: \"https://b.example\" }"),
        new("/monitoring.catalogUrl", "monitoring: { catalogUrl: \"https://a.example\" }", "monitoring: { catalogUrl: \"https://b.example\" }"),
        new("/secrets", "", $"secrets: {{ {Vault} }}", Database),
        new("/secrets.store", "secrets: { store: files }", $"secrets: {{ {Vault} }}", Database),
        new("/secrets.delivery", $"secrets: {{ {Vault}, delivery: direct }}", $"secrets: {{ {Vault}, delivery: external-secrets }}", Database),
        new("/secrets.delivery", $"secrets: {{ {Vault}, delivery: direct }}", $"secrets: {{ {Vault}, delivery: csi }}", Database),
        new("/secrets.address", $"secrets: {{ {Vault} }}", $"secrets: {{ {Vault.Replace("8200", "8300", StringComparison.Ordinal)} }}", Database),
        new("/secrets.mount", $"secrets: {{ {Vault}, mount: a }}", $"secrets: {{ {Vault}, mount: b }}", Database),
        new("/secrets.path", $"secrets: {{ {Vault}, path: a }}", $"secrets: {{ {Vault}, path: b }}", Database),
        new("/secrets.paths", $"secrets: {{ {Vault}, paths: {{ postgres: a/b }} }}", $"secrets: {{ {Vault}, paths: {{ postgres: a/c }} }}", Database),
        new("/secrets.auth", $"secrets: {{ {Vault}, auth: kubernetes }}", $"secrets: {{ {Vault}, auth: jwt }}", Database),
        new("/secrets.authMount", $"secrets: {{ {Vault}, authMount: a }}", $"secrets: {{ {Vault}, authMount: b }}", Database),
        new("/secrets.authMount", $"secrets: {{ {Vault}, delivery: csi, authMount: a }}", $"secrets: {{ {Vault}, delivery: csi, authMount: b }}",
            Database),
        new("/secrets.storeRef", $"secrets: {{ {Vault}, delivery: external-secrets, storeRef: a }}",
            $"secrets: {{ {Vault}, delivery: external-secrets, storeRef: b }}", Database),
        new("/secrets.tenantId", Azure("tenantId", 1), Azure("tenantId", 2), Database),
        new("/secrets.tenantId", Azure("tenantId", 1, ", delivery: csi"), Azure("tenantId", 2, ", delivery: csi"), Database),
        new("/secrets.clientId", Azure("clientId", 1), Azure("clientId", 2), Database),
        new("/secrets.clientId", Azure("clientId", 1, ", delivery: csi"), Azure("clientId", 2, ", delivery: csi"), Database),
        new("/access", "", Login, Calls),
        new("/access.issuer", Login, Login.Replace("a.example", "b.example:8443", StringComparison.Ordinal), Calls),
        new("/access.audience", Login, Login.Replace("api:", "urn:", StringComparison.Ordinal), Calls),
        new("/access.clientId", Access("clientId: a"), Access("clientId: b"), Calls),
        new("/access.scope", Access("scope: a"), Access("scope: b"), Calls),
        new("/access.parameter", Access("parameter: audience"), Access("parameter: resource"), Calls),
        new("/environments.access", Login, $"{Login}\n{Dev("issuer: \"https://b.example:8443\"")}", Calls),
        new("/environments.access.issuer", $"{Login}\n{Dev("issuer: \"https://b.example\"")}",
            $"{Login}\n{Dev("issuer: \"https://c.example:8443\"")}", Calls),
        new("/environments.access.audience", $"{Login}\n{Dev("audience: a")}", $"{Login}\n{Dev("audience: b")}", Calls),
        new("/environments.access.clientId", $"{Login}\n{Dev("clientId: a")}", $"{Login}\n{Dev("clientId: b")}", Calls),
        new("/environments.access.scope", $"{Login}\n{Dev("scope: a")}", $"{Login}\n{Dev("scope: b")}", Calls),
        new("/environments.access.parameter", $"{Login}\n{Dev("parameter: audience")}", $"{Login}\n{Dev("parameter: resource")}", Calls),
        new("/network", "", "network: { postgres: { cidrs: [10.1.0.0/16] } }", Database),
        new("/network", "", "network: { kubernetes-api: { cidrs: [10.1.0.0/16] } }", Database, Cnpg),
        new("/network.cidrs", "network: { postgres: { cidrs: [10.1.0.0/16] } }", "network: { postgres: { cidrs: [10.2.0.0/16] } }", Database),
        new("/network.namespaceLabels", "network: { postgres: { namespaceLabels: { a: b } } }",
            "network: { postgres: { namespaceLabels: { a: c } } }", Database),
        new("/network.podLabels", "network: { postgres: { podLabels: { a: b } } }", "network: { postgres: { podLabels: { a: c } } }", Database),
        new("/network.port", "network: { redis: { cidrs: [10.1.0.0/16], port: 6379 } }", "network: { redis: { cidrs: [10.1.0.0/16], port: 6380 } }",
            "needs: { cache: { type: redis } }"),
        new("/rollouts", "", "rollouts: { trafficRouter: gatewayAPI }", Canary, Gateway),
        new("/rollouts.trafficRouter", "", "rollouts: { trafficRouter: gatewayAPI }", Canary, Gateway),
        new("/gitops", "", "gitops: { project: shop }", "repository: github.com/acme/orders"),
        new("/gitops.namespace", "gitops: { namespace: a }", "gitops: { namespace: b }", "repository: github.com/acme/orders"),
        new("/gitops.root", "", "gitops: { root: default }", "repository: github.com/acme/orders\nsystem: shop"),
        new("/gitops.project", "gitops: { project: a }", "gitops: { project: b }", "repository: github.com/acme/orders"),
        new("/provisioners", "", Cnpg, Database),
        .. Provisioned("", one => $"provisioners: {{ postgres: {{ {one} }} }}"),
        new("/provisioners", "", $"provisioners: {{ {TerraformRows.Backend}, postgres: {{ {TerraformRows.Preset} }} }}", Database),
        .. TerraformRows.For(Database),
        new("/provisioners.environments", "provisioners: { postgres: { use: cloudnative-pg } }",
            "provisioners: { postgres: { use: cloudnative-pg, environments: { dev: { use: none } } } }", Database),
        .. Provisioned(".environments", one => $"provisioners: {{ postgres: {{ environments: {{ production: {{ {one} }} }} }} }}"),
        new("/costs", "", "costs: { center: a }"),
        new("/costs.center", "costs: { center: a }", "costs: { center: b }"),
        new("/costs", "costs: { budget: 500 }", "costs: { budget: 0 }"),
        .. CostRows.All,
        new("/policy", "policy: { rules: { PLAT1019: warning } }", "policy: { rules: { PLAT1019: message } }", Telling),
        new("/policy.rules", "policy: { rules: { PLAT1019: warning } }", "policy: { rules: { PLAT1019: message } }", Telling),
        new("/policy.rules.severity", "policy: { rules: { PLAT1019: { severity: warning } } }",
            "policy: { rules: { PLAT1019: { severity: off, reason: a } } }", Telling),
        new("/policy.rules.environments", $"policy: {{ {Names}, rules: {{ PLAT3019: {{ severity: warning }} }} }}",
            $"policy: {{ {Names}, rules: {{ PLAT3019: {{ severity: warning, environments: {{ production: error }} }} }} }}"),
        new("/policy.rules.errorFrom", "policy: { rules: { PLAT1019: { errorFrom: \"2999-01-01\" } } }",
            "policy: { rules: { PLAT1019: { errorFrom: \"1999-01-01\" } } }", Telling),
        new("/policy.registries", "", "policy: { registries: [registry.example.com] }"),
        new("/policy.names", "policy: { names: orders }", $"policy: {{ {Names} }}", "lifecycle: production\n" + Sound),
        new("/owners", "", "owners: { team-a: { costCenter: a, pagerduty: P1A2B3C } }"),
        new("/owners.costCenter", "owners: { team-a: { costCenter: a } }", "owners: { team-a: { costCenter: b } }"),
        .. SystemRows.All,
        new("/owners.pagerduty", "owners: { team-a: { pagerduty: P1A2B3C } }", "owners: { team-a: { pagerduty: P9X8Y7Z } }"),
        new("/monitoring.incidentsUrl", "monitoring: { incidentsUrl: \"https://a.example\" }", "monitoring: { incidentsUrl: \"https://b.example\" }",
            Objective),
        new("/previews", "", "previews: { ttl: 7d }", "repository: github.com/acme/orders"),
        new("/previews.ttl", "previews: { ttl: 7d }", "previews: { ttl: 14d }", "repository: github.com/acme/orders"),
        new("/patches", "patches: []",
            "patches: [{ patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }, { patch: { kind: Deployment, spec: { minReadySeconds: " +
            "5 } } }]"),
        new("/patches.environments", "patches: [{ environments: [dev], patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }]",
            "patches: [{ environments: [production], patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }]"),
        new("/patches.tiers", "patches: [{ tiers: [standard], patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }]",
            "patches: [{ tiers: [critical], patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }]"),
        new("/patches.patch", "patches: [{ patch: { kind: ServiceAccount, imagePullSecrets: [{ name: a }] } }]",
            "patches: [{ patch: { kind: Deployment, spec: { minReadySeconds: 5 } } }]"),
        .. ExportRows.All,
        new("/support", "support: https://chat.example.com/a", "support: mailto:a@example.com"),
        new("/trust", "", "trust: { configMap: a }"),
        new("/trust.configMap", "trust: { configMap: a }", "trust: { configMap: b }"),
        new("/trust.key", "trust: { configMap: a, key: a.crt }", "trust: { configMap: a, key: b.crt }"),
        new("/tiers", "", "tiers: { standard: { resources: { cpu: 300m } } }"),
        new("/tiers.priorityClass", "tiers: { standard: { priorityClass: a } }", "tiers: { standard: { priorityClass: b } }"),
        new("/environments", "environments: { dev: {} }", "environments: { dev: {}, production: {} }"),
        new("/environments.domain", "environments: { dev: { domain: a.example } }", "environments: { dev: { domain: b.example } }",
            "expose: { public: true }", Gateway),
        new("/environments.namespace", "environments: { dev: { namespace: a } }", "environments: { dev: { namespace: b } }"),
        new("/environments.cluster", "environments: { dev: { cluster: a } }", "environments: { dev: { cluster: b } }",
            "repository: github.com/acme/orders"),
        new("/environments.targetRevision", "environments: { dev: { targetRevision: a } }", "environments: { dev: { targetRevision: b } }",
            "repository: github.com/acme/orders"),
        new("/environments.region", "environments: { dev: { region: a } }", "environments: { dev: { region: b } }", Backup,
            Cnpg.Replace("{environment}", "{region}", StringComparison.Ordinal)),
        new("/environments.standbyOf", "environments: { a: {}, b: {} }", "environments: { a: {}, b: { standbyOf: a } }", Backup, Cnpg),
        new("/environments.sharedDomain", "environments: { a: { domain: a.example } }", "environments: { a: { domain: a.example, sharedDomain: " +
            "b.example } }", "expose: {}", Gateway),
        new("/environments.sharedDomain", "environments: { a: { domain: a.example }, b: { domain: b.example, standbyOf: a } }",
            "environments: { a: { domain: a.example, sharedDomain: c.example }, b: { domain: b.example, standbyOf: a } }",
            Grpc + "\nexpose: {}", Gateway),
        new("/environments.alerts", "environments: { dev: { alerts: info } }", "environments: { dev: { alerts: page } }", Objective),
    ];

    private static string Access(string more) => Login.Replace(" }", $", {more} }}", StringComparison.Ordinal);

    private static string Dev(string access) => $"environments: {{ dev: {{ access: {{ {access} }} }} }}";

    /// <summary>The keys of a provisioner, in general or of one environment.</summary>
    private static IEnumerable<Row> Provisioned(string below, Func<string, string> at)
    {
        const string Use = "use: cloudnative-pg";
        yield return new($"/provisioners{below}.use", at("use: none"), at(Use), Database);
        yield return new($"/provisioners{below}.use", at("use: none"), at($"{Use}, {Store}"), Backup, "monitoring: { rules: prometheus-operator }");
        yield return new($"/provisioners{below}.sizes", at(Use), at($"{Use}, sizes: {{ small: {{ storage: 20Gi }} }}"), Database);
        foreach (var (member, one, other) in new[] { ("instances", "1", "2"), ("storage", "10Gi", "20Gi"), ("storageClass", "a", "b"),
            ("cpu", "1", "2"), ("memory", "1Gi", "2Gi") })
        {
            yield return new($"/provisioners{below}.sizes.{member}", at($"{Use}, sizes: {{ small: {{ {member}: {one} }} }}"),
                at($"{Use}, sizes: {{ small: {{ {member}: {other} }} }}"), Database);
        }

        const string Thing = "use: resource, apiVersion: a.example/v1, kind: Thing, secret: a";
        yield return new($"/provisioners{below}.use", at("use: none"), at(Thing), Database);
        yield return new($"/provisioners{below}.sizes", at($"{Thing}, spec: {{ a: \"{{size}}\" }}, sizes: {{ small: b }}"),
            at($"{Thing}, spec: {{ a: \"{{size}}\" }}, sizes: {{ small: c }}"), Database);
        foreach (var (key, one, other) in new[] { ("apiVersion", "a.example/v1", "a.example/v2"), ("kind", "kind: Thing", "kind: Other"),
            ("secret", "secret: a", "secret: b") })
            yield return new($"/provisioners{below}.{key}", at(Thing), at(Thing.Replace(one, other, StringComparison.Ordinal)), Database);
        foreach (var (key, one, other) in new[] { ("name", "a", "b"), ("spec", "{ a: 1 }", "{ a: 2 }"),
            ("fields", "{ connectionString: a }", "{ connectionString: b }"), ("connection", "\"Timeout=1\"", "\"Timeout=2\""),
            ("pods", "{ a: b }", "{ a: c }"), ("objects", "[]", "[{ apiVersion: a.example/v1, kind: Other }]") })
            yield return new($"/provisioners{below}.{key}", at($"{Thing}, {key}: {one}"), at($"{Thing}, {key}: {other}"), Database);
        yield return new($"/provisioners{below}.console", at($"{Thing}, console: \"https://a/{{name}}\""),
            at($"{Thing}, console: \"https://b/{{name}}\""), Database, "monitoring: { dashboards: sidecar }");
        foreach (var (key, one, other) in new[] { ("apiVersion", "a.example/v1", "b.example/v1"), ("kind", "Other", "More"), ("name", "a", "b"),
            ("spec", "{ a: 1 }", "{ a: 2 }") })
        {
            const string Object = "apiVersion: a.example/v1, kind: Other, name: a, spec: { a: 1 }";
            yield return new($"/provisioners{below}.objects.{key}", at($"{Thing}, objects: [{{ {Object} }}]"), at($"{Thing}, objects: [{{ " +
                Object.Replace($"{key}: {one}", $"{key}: {other}", StringComparison.Ordinal) + " }]"), Database);
        }

        yield return new($"/provisioners{below}.backups", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("s3:", "gs:", StringComparison.Ordinal)}"),
            Backup);
        yield return new($"/provisioners{below}.backups.destination", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("//a", "//b", StringComparison.Ordinal)}"), Backup);
        yield return new($"/provisioners{below}.backups.secret", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace("secret: a", "secret: b", StringComparison.Ordinal)}"), Backup);
        yield return new($"/provisioners{below}.backups.endpoint", at($"{Use}, {Store}"),
            at($"{Use}, {Store.Replace(" }", ", endpoint: \"https://s3.example:9000\" }", StringComparison.Ordinal)}"), Backup);
    }

    private static string Azure(string key, int digit, string more = "") =>
        $"secrets: {{ {KeyVault}{more}, {key}: {digit}1111111-2222-3333-4444-555555555555 }}";
}
