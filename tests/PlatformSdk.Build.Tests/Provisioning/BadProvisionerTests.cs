using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>What cannot be provided is an error at its place, with what to do; <c>§</c> marks the place.</summary>
public class BadProvisionerTests
{
    private const string Store = "backups: { destination: \"s3://a/{environment}\", secret: a }";

    [Theory]
    [InlineData("PLAT1003", "provisioners: { postgres: §terraform }", "use")]
    [InlineData("PLAT1005", "provisioners: { postgres: { use: §cloudnativepg } }", "Did you mean 'cloudnative-pg'?")]
    [InlineData("PLAT1005", "provisioners: { postgres: { environments: { dev: { use: §resources } } } }", "Did you mean 'resource'?")]
    [InlineData("PLAT1001", "provisioners: { postgres: { §backup: {} } }", "Did you mean 'backups'?")]
    [InlineData("PLAT1001", "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { §instance: 1 } } } }", "instances")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { instances: §0 } } } }", "from 1 to 20")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { storage: §10 } } } }", "256Mi")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { memory: §64Mi } } } }", "at least 256Mi")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, sizes: { small: { storageClass: §Fast_SSD } } } }", "fast-ssd")]
    [InlineData("PLAT1002", "provisioners: { postgres: { use: cloudnative-pg, backups: §{ secret: a } } }", "destination")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: §ftp://a, secret: a } } }", "s3://")]
    [InlineData("PLAT1004", "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: §A_B } } }",
        "Secret")]
    [InlineData("PLAT1202", "provisioners: { redis: { use: §cloudnative-pg } }", "provides postgres, not redis")]
    [InlineData("PLAT1202", "provisioners: { queue: { use: §cloudnative-pg } }", "use: resource")]
    [InlineData("PLAT1202", "provisioners: { bucket: { environments: { production: { use: §cloudnative-pg } } } }", "bucket")]
    [InlineData("PLAT1030", "provisioners: { postgres: { §sizes: { small: {} } } }", "no effect")]
    [InlineData("PLAT1030", "provisioners: { postgres: { use: none, §backups: { destination: \"s3://a\", secret: a } } }", "no effect")]
    [InlineData("PLAT1030", "provisioners: { postgres: { use: cloudnative-pg, environments: { dev: { use: none, §sizes: { small: {} } } } } }",
        "no eff")]
    [InlineData("PLAT1030", "network: { §postgres: { port: 5432 } }\nprovisioners: { postgres: { use: cloudnative-pg } }", "own namespace")]
    [InlineData("PLAT1030",
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"gs://a\", secret: a, §endpoint: \"https://a.example\" } } }",
            "S3")]
    [InlineData("PLAT1030", "network: { §kubernetes-api: { cidrs: [10.1.0.0/16] } }", "no database")]
    [InlineData("PLAT1030",
        "network: { database-operator: { namespaceLabels: { a: b }, §port: 1 } }\nprovisioners: { postgres: { use: cloudnative-pg } }", "own ports")]
    [InlineData("PLAT1011", "provisioners: { postgres: { use: cloudnative-pg, environments: { §prod: {} } } }", "dev, staging, production")]
    public void In_the_defaults(string code, string defaults, string hint) =>
        Finding(code, "", Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);

    private const string Object = "apiVersion: a.example/v1, kind: Thing, secret: a";

    [Theory]
    [InlineData("PLAT1250", "use: §resource, secret: a", "apiVersion")]
    [InlineData("PLAT1250", "use: resource, apiVersion: §a.example/v1, secret: a", "kind")]
    [InlineData("PLAT1250", "use: resource, kind: §Thing, secret: a, objects: [{ apiVersion: a.example/v1, kind: Other }]", "apiVersion")]
    [InlineData("PLAT1002", "use: resource, secret: a, objects: [§{ apiVersion: a.example/v1 }]", "kind")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §v1, kind: Secret, secret: a", "deploy/extra/")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §apps/v1, kind: Deployment, secret: a", "Kubernetes itself")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §rbac.authorization.k8s.io/v1, kind: Role, secret: a", "Kubernetes itself")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §apiextensions.crossplane.io/v1, kind: Composition, secret: a", "defines")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §kro.run/v1alpha1, kind: ResourceGraphDefinition, secret: a", "defines")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §platform.kratix.io/v1alpha1, kind: Promise, secret: a", "defines")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §rds.aws.upbound.io/v1beta1, kind: Instance, secret: a", "'rds.aws.m.upbound.io'")]
    [InlineData("PLAT1251", "use: resource, apiVersion: §postgresql.sql.crossplane.io/v1alpha1, kind: Role, secret: a", "sql.m.crossplane.io")]
    [InlineData("PLAT1251", "use: resource, " + Object + ", objects: [{ apiVersion: §batch/v1, kind: Job }]", "Kubernetes itself")]
    [InlineData("PLAT1004", "use: resource, apiVersion: §A.Example/v1, kind: Thing, secret: a", "platform.acme.example/v1")]
    [InlineData("PLAT1004", "use: resource, apiVersion: a.example/v1, kind: §\"My Thing\", secret: a", "such as Cache")]
    [InlineData("PLAT1003", "use: resource, " + Object + ", spec: §small", "a map such as")]
    [InlineData("PLAT1003", "use: resource, " + Object + ", objects: §{}", "a list of objects")]
    [InlineData("PLAT1001", "use: resource, " + Object + ", §field: {}", "Did you mean 'fields'?")]
    [InlineData("PLAT1001", "use: resource, " + Object + ", objects: [{ apiVersion: a.example/v1, kind: Other, §specs: {} }]",
        "Did you mean 'spec'?")]
    [InlineData("PLAT1253", "use: §resource, apiVersion: a.example/v1, kind: Thing", "Set 'secret'")]
    [InlineData("PLAT1253", "use: §resource, apiVersion: a.example/v1, kind: Thing, connection: \"Host=a\", fields: { password: pw }",
        "Set 'secret'")]
    [InlineData("PLAT1254", "use: resource, " + Object + ", fields: { §host: endpoint }", "no username, password")]
    [InlineData("PLAT1254", "use: resource, " + Object + ", fields: { §username: u, password: p }, connection: \"Port=1\"", "no host")]
    [InlineData("PLAT1254", "use: §resource, apiVersion: a.example/v1, kind: Thing, connection: \"Host=a\"", "no username, password")]
    [InlineData("PLAT1255", "use: resource, " + Object + ", fields: { §hots: a, host: b, username: u, password: p }", "Did you mean 'host'?")]
    [InlineData("PLAT1255", "use: resource, " + Object + ", fields: { §tls.key: a, connectionString: b }", "ca.crt")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { a: { b: [\"x-§{nmae}\"] } }", "Did you mean 'name'?")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { a: \"§{size}\" }, sizes: { small: { b: 1 } }", "{size.b}")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { a: \"§{size.c}\" }, sizes: { small: { b: 1 } }", "no such member")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { a: \"§{size.b}\" }, sizes: { small: s-1 }", "is one value")]
    [InlineData("PLAT1208", "use: resource, apiVersion: a.example/v1, kind: Thing, secret: \"§{team}\"", "not a placeholder")]
    [InlineData("PLAT1208", "use: resource, apiVersion: a.example/v1, kind: Thing, secret: §\"-{name}\"", "which is '-{name}' for this service")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", pods: { app: \"§{x}\" }", "not a placeholder")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", pods: { app: §\"{name}/{need}\" }", "the value of a label")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", connection: \"Host=§{hots}\"", "not a placeholder")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { d: \"§{unclosed\" }", "no closing '}'")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { d: [\"{name} and §{need\"] }", "write '{{' for a brace")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { d: \"name§}\" }", "write '}}' for a brace")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", spec: { d: \"§{a{name}\" }", "no closing '}'")]
    [InlineData("PLAT1208", "use: resource, " + Object + ", connection: \"Host=§{name\"", "no closing '}'")]
    [InlineData("PLAT1252",
        "use: resource, " + Object + ", name: §\"{name}-{need}-with-a-name-that-is-much-longer-than-a-label-of-kubernetes-may-be\"",
        "characters")]
    [InlineData("PLAT1252", "use: resource, " + Object + ", name: §\"{name}.{need}\"", "lower-case letters")]
    [InlineData("PLAT1256", "use: resource, " + Object + ", objects: [{ apiVersion: a.example/v1, kind: §Thing }]", "'{need}'")]
    [InlineData("PLAT1030", "use: resource, " + Object + ", §backups: { destination: \"s3://a\", secret: b }", "{backup.every}")]
    [InlineData("PLAT1030", "use: cloudnative-pg, §spec: {}", "only 'use: resource'")]
    [InlineData("PLAT1030", "use: none, §objects: []", "only 'use: resource'")]
    [InlineData("PLAT1030", "use: none, §secret: a", "only 'use: resource'")]
    public void In_a_custom_resource(string code, string provisioner, string hint)
    {
        var defaults = $"provisioners: {{ postgres: {{ {provisioner} }} }}";

        Finding(code, Provided.Database, Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);
    }

    [Theory]
    [InlineData("PLAT1204", "needs: { db: { type: postgres, size: §large } }", "sizes: { small: s-1 }", "Offered: small")]
    [InlineData("PLAT1200", "needs: { db: { type: postgres, §backup: {} } }", "", "Nothing backs up")]
    public void In_a_need_that_a_custom_resource_provides(string code, string service, string provisioner, string hint) => Finding(code,
        service, Provided.Defaults($"provisioners: {{ postgres: {{ use: resource, {Object}, {provisioner} }} }}"), service)
        .Message.ShouldContain(hint);

    [Fact]
    public void A_name_that_is_too_long_for_a_label_is_an_error_at_the_need()
    {
        var head = Run.Head.Replace("name: orders", $"name: {new string('o', 40)}", StringComparison.Ordinal);
        var finding = Run.Findings($"{head}needs: {{ {new string('n', 40)}: {{ type: queue }} }}\n",
            Provided.Defaults($"provisioners: {{ queue: {{ use: resource, {Object} }} }}")).ShouldHaveSingleItem();

        (finding.Code.Id, finding.Span.File, finding.Span.Column).ShouldBe(("PLAT1252", "platform.yaml", 10), finding.Message);
        finding.Message.ShouldContain("81 characters");
    }

    [Fact]
    public void Wrong_objects_of_a_type_that_the_service_does_not_need_are_only_a_warning()
    {
        var defaults = Provided.Defaults("provisioners: { redis: { use: resource, apiVersion: apps/v1, kind: Deployment } }");

        Run.Findings(Run.Head, defaults).Select(f => f.Severity).ShouldBe([Severity.Warning, Severity.Warning]);
        Run.Findings(Run.Head + "needs: { cache: { type: redis } }\n", defaults).Select(f => f.Severity).ShouldBe([Severity.Error, Severity.Error]);
    }

    [Theory]
    [InlineData("PLAT1254", "redis", "fields: { §password: p }", "The connection to a redis has no host.")]
    [InlineData("PLAT1254", "redis", "fields: { §port: p }, connection: \"ssl=true\"", "no host")]
    [InlineData("PLAT1254", "redis", "fields: { §host: h, username: u }", "no password")]
    [InlineData("PLAT1254", "redis", "fields: { §ca.crt: ca }", "no connectionString")]
    [InlineData("PLAT1254", "queue", "fields: { §host: h, port: p }", "no username, password")]
    [InlineData("PLAT1254", "queue", "fields: { §username: u, password: p }", "no host")]
    [InlineData("PLAT1254", "queue", "fields: { §username: u, password: p }, connection: \"amqps:///{need}\"", "no host")]
    [InlineData("PLAT1254", "queue", "fields: { §password: p }, connection: \"amqp://{name}\"", "no username")]
    [InlineData("PLAT1254", "bucket", "fields: { §bucket: b, accessKey: a, secretKey: s }", "no endpoint or region")]
    [InlineData("PLAT1254", "bucket", "fields: { §endpoint: e, accessKey: a, secretKey: s }", "no bucket")]
    [InlineData("PLAT1254", "bucket", "fields: { §accessKey: a }, connection: \"https://s3.example.com/{need}\"", "no secretKey")]
    [InlineData("PLAT1254", "bucket", "fields: { §secretKey: s }, connection: \"Region=eu-west-1;Bucket={need}\"", "no accessKey")]
    [InlineData("PLAT1255", "redis", "fields: { §passwort: p, host: h }", "Did you mean 'password'? Fields: host, port, username, password,")]
    [InlineData("PLAT1255", "queue", "fields: { §vhost: v, connectionString: c }", "Did you mean 'host'?")]
    [InlineData("PLAT1255", "bucket", "fields: { §acessKey: a, connectionString: c }", "Did you mean 'accessKey'?")]
    public void In_the_fields_of_a_secret(string code, string type, string fields, string hint)
    {
        var defaults = $"provisioners: {{ {type}: {{ use: resource, {Object}, {fields} }} }}";

        Finding(code, $"needs: {{ store: {{ type: {type} }} }}\n", Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);
    }

    [Theory]
    [InlineData("PLAT1204", "needs: { db: { type: postgres, size: §large } }", "sizes: { small: {}, medium: {} }", "Offered: medium, small")]
    [InlineData("PLAT1204", "needs: { §db: { type: postgres } }", "sizes: { large: {} }", "'small'")]
    [InlineData("PLAT1204", "needs: { db: { type: postgres } }\nenvironments: { dev: { needs: { db: { size: §medium } } } }", "sizes: { small: {} }",
        "sm")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { every: §36h } } }", Store, "36h")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { every: §7h } } }", Store, "divide a day")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { every: §2d, keep: 30d } } }", Store, "2d")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { every: §90s } } }", Store, "from 5m")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { keep: §36h } } }", Store, "whole days")]
    [InlineData("PLAT1205", "needs: { db: { type: postgres, backup: { every: 7d, keep: §1d } } }", Store, "at least as long")]
    [InlineData("PLAT1206", "needs: { db: { type: postgres, §backup: {} } }", "", "provisioners.postgres.backups")]
    [InlineData("PLAT1206", "needs: { db: { type: postgres } }\nenvironments: { dev: { needs: { db: { §backup: {} } } } }", "",
        "platform.defaults.yaml")]
    [InlineData("PLAT1203", "needs: { §database-with-a-name-that-leaves-no-room-for-more: { type: postgres } }", "", "accepts 50")]
    public void In_the_description(string code, string service, string provisioner, string hint) => Finding(code, service, Provided.Defaults(
        $"provisioners: {{ postgres: {{ use: cloudnative-pg, {provisioner} }} }}"), service).Message.ShouldContain(hint);

    [Theory]
    [InlineData("PLAT1206", "backup: {}", "use: cloudnative-pg", "'db' in dev: 'provisioners.postgres.environments.dev.backups'")]
    [InlineData("PLAT1204", "size: large", "use: cloudnative-pg, sizes: { small: {} }",
        "for postgres in dev. Offered: small. Set 'size' to one of them, or add it to 'provisioners.postgres.environments.dev.sizes'")]
    [InlineData("PLAT1200", "backup: {}", "use: resource, " + Object, "'provisioners.postgres.environments.dev.spec'")]
    [InlineData("PLAT1200", "backup: {}", "use: none", "in dev. Remove 'backup' and set it up where it is created, or set " +
        "'provisioners.postgres.environments.dev.use'")]
    public void Of_an_environment_that_inherits_nothing(string code, string need, string own, string hint)
    {
        var around = $"use: resource, {Object}, spec: {{ a: \"{{backup.keep}}\" }}, sizes: {{ small: s, large: l }}";
        var defaults = Provided.Defaults($"provisioners: {{ postgres: {{ {around}, environments: {{ dev: {{ {own} }} }} }} }}");

        var finding = Run.Findings($"{Run.Head}needs: {{ db: {{ type: postgres, {need} }} }}\n", defaults).Single(f => f.Code.Id == code);

        finding.Message.ShouldContain(hint);
    }

    [Fact]
    public void The_place_of_backups_that_the_finding_names_works()
    {
        const string around = "use: resource, " + Object + ", spec: { a: \"{backup.keep}\" }";
        const string own = "dev: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } }";
        var defaults = Provided.Defaults($"provisioners: {{ postgres: {{ {around}, environments: {{ {own} }} }} }}");

        Run.Findings($"{Run.Head}needs: {{ db: {{ type: postgres, backup: {{}} }} }}\n", defaults).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PLAT1001", "provisioners: { §backups: { destination: \"s3://a\" } }", "one level below, such as under 'postgres'")]
    [InlineData("PLAT1001", "provisioners: { §use: cloudnative-pg }", "one level below, such as under 'postgres'")]
    [InlineData("PLAT1001", "network: { §cidrs: [10.1.0.0/16] }", "one level below, such as under '")]
    public void A_key_one_level_too_high(string code, string defaults, string hint) =>
        Finding(code, "", Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);

    [Theory]
    [InlineData("PLAT1207", "backups: { §destination: \"s3://a/{environment}\" }", "Add 'secret'")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{enviroment}\", secret: a }", "Did you mean 'environment'?")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/{environment}/§{tenant}\", secret: a }", "such as {name} or {environment}")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{}\", secret: a }", "not a placeholder")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{size}\", secret: a }", "{size.instances}, {size.storage}")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{costCenter}\", secret: a }", "no value")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{region}\", secret: a }", "no value")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{size.storageClass}\", secret: a }", "no value")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/§{size.sku}\", secret: a }", "the size 'small' has no such member")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/{environment}\", secret: \"store-{owner}-§{bakup.every}\" }", "backup.every")]
    [InlineData("PLAT1208", "backups: { destination: \"s3://a/{environment}\", secret: §\"-{name}\" }", "which is '-{name}' for this service")]
    public void In_the_place_of_backups(string code, string backups, string hint)
    {
        var defaults = $"provisioners: {{ postgres: {{ use: cloudnative-pg, {backups} }} }}";

        Finding(code, Provided.Backup, Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);
    }

    [Theory]
    [InlineData("backups: { destination: §\"s3://a\", secret: a }", "dev, production, staging")]
    [InlineData("backups: { destination: §\"s3://a/{name}/{need}\", secret: a }", "Add '{environment}'")]
    [InlineData("backups: { destination: \"s3://a\", secret: a }, environments: { production: { backups: { destination: \"s3://b\", secret: a } " +
        "}, staging: { backups: { destination: §\"s3://b\", secret: a } } }", "production, staging")]
    public void Two_environments_with_the_same_place(string provisioner, string hint)
    {
        var defaults = $"provisioners: {{ postgres: {{ use: cloudnative-pg, {provisioner} }} }}";

        Finding("PLAT1210", Provided.Backup, Provided.Defaults(defaults), defaults).Message.ShouldContain(hint);
    }

    [Fact]
    public void A_wrong_provisioner_of_a_type_that_the_service_does_not_need_is_only_a_warning()
    {
        var defaults = Provided.Defaults("provisioners: { redis: { use: cloudnative-pg } }");

        Run.Findings(Run.Head, defaults).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        Run.Findings(Run.Head + "needs: { cache: { type: redis } }\n", defaults).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    /// <summary>The one finding with the code, which is at the mark.</summary>
    private static Finding Finding(string code, string service, string defaults, string marked)
    {
        var file = marked == service ? "platform.yaml" : "platform.defaults.yaml";
        var whole = marked == service ? Run.Head + service : defaults;
        var before = whole[..whole.IndexOf('§')];
        var (line, column) = (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));

        var findings = Run.Findings((Run.Head + service + "\n").Replace("§", "", StringComparison.Ordinal),
            defaults.Replace("§", "", StringComparison.Ordinal));

        var finding = findings.Where(f => f.Code.Id == code)
            .ShouldHaveSingleItem(string.Join('\n', findings.Select(f => $"{f.Code.Id} {f.Message}")));
        (finding.Span.File, finding.Span.Line, finding.Span.Column).ShouldBe((file, line, column), finding.Message);
        return finding;
    }
}
