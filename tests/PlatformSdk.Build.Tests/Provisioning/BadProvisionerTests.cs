using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>What cannot be provided is an error at its place, with what to do; <c>§</c> marks the place.</summary>
public class BadProvisionerTests
{
    private const string Store = "backups: { destination: \"s3://a/{environment}\", secret: a }";

    [Theory]
    [InlineData("PLAT1003", "provisioners: { postgres: §terraform }", "use")]
    [InlineData("PLAT1005", "provisioners: { postgres: { use: §terraform } }", "none, cloudnative-pg")]
    [InlineData("PLAT1005", "provisioners: { postgres: { use: §cloudnativepg } }", "Did you mean 'cloudnative-pg'?")]
    [InlineData("PLAT1005", "provisioners: { postgres: { environments: { dev: { use: §resource } } } }", "none, cloudnative-pg")]
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
    [InlineData("PLAT1202", "provisioners: { queue: { use: §cloudnative-pg } }", "use: none")]
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
