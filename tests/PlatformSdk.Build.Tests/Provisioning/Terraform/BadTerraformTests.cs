namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>What cannot work is an error at its place, with what to do; <c>§</c> marks the place.</summary>
public class BadTerraformTests
{
    private const string Network = Cloud.AwsNetwork;
    private const string Own = "source: ./modules/store, outputs: { connectionString: connection }";

    [Theory]
    [InlineData("PLAT1220", "postgres: { use: §terraform }", "'preset'")]
    [InlineData("PLAT1220", "postgres: { use: §terraform, preset: aws, source: ./a, " + Network + " }", "exclude each other")]
    [InlineData("PLAT1220", "postgres: { environments: { production: { use: §terraform } } }", "'source'")]
    [InlineData("PLAT1005", "postgres: { use: terraform, preset: §gcp }", "azure, aws")]
    [InlineData("PLAT1005", "postgres: { use: §terrafrom }", "Did you mean 'terraform'?")]
    [InlineData("PLAT1221", "queue: { use: terraform, preset: §azure }", "postgres, redis, not queue")]
    [InlineData("PLAT1221", "bucket: { use: terraform, preset: §azure }", "not bucket")]
    [InlineData("PLAT1223", "postgres: { use: none, §backend: { s3: {} } }", "provisioners.terraform")]
    [InlineData("PLAT1223", "redis: { use: none, §provider: { aws: {} } }", "every redis")]
    [InlineData("PLAT1223", "postgres: { use: none, environments: { dev: { §keyVault: /vaults/a } } }", "provisioners.terraform")]
    [InlineData("PLAT1224", "redis: { use: terraform, source: §acme/cache/aws, outputs: { connectionString: a } }", "version: 1.4.2")]
    [InlineData("PLAT1224", "redis: { use: terraform, source: §app.terraform.io/acme/cache/aws, outputs: { connectionString: a } }", "exact")]
    [InlineData("PLAT1224", "redis: { use: terraform, source: ./cache, §version: 1.0.0, outputs: { connectionString: a } }", "Remove it")]
    [InlineData("PLAT1224", "redis: { use: terraform, source: \"git::https://example.com/cache.git\", §version: 1.0.0, outputs: {} }", "?ref=")]
    [InlineData("PLAT1224", "redis: { use: terraform, source: §\"git::https://example.com/cache.git\", outputs: { connectionString: a } }", "?ref=")]
    [InlineData("PLAT1004", "redis: { use: terraform, source: acme/cache/aws, version: §\"~> 1.0\" }", "1.4.2")]
    [InlineData("PLAT1225", "postgres: { use: terraform, preset: §aws }", "'subnet_ids'")]
    [InlineData("PLAT1225", "redis: { use: terraform, preset: aws, §inputs: { subnet_ids: [a] } }", "'security_group_ids'")]
    [InlineData("PLAT1225", "postgres: { use: terraform, preset: azure, §inputs: { resource_group_name: a } }", "'delegated_subnet_id'")]
    [InlineData("PLAT1226", "postgres: { use: terraform, preset: aws, inputs: { §instance_clas: a } }", "Did you mean 'instance_class'?")]
    [InlineData("PLAT1226", "postgres: { use: terraform, preset: aws, inputs: { §password_wo: a } }", "the connection depends on it")]
    [InlineData("PLAT1226", "queue: { use: terraform, preset: aws, inputs: { §user: {} } }", "Remove it")]
    [InlineData("PLAT1226", "redis: { use: terraform, " + Own + ", inputs: { §version: a } }", "Terraform reserves 'version'")]
    [InlineData("PLAT1226", "redis: { use: terraform, " + Own + ", inputs: { §count: 0 } }", "Rename the variable")]
    [InlineData("PLAT1226", "redis: { use: terraform, " + Own + ", inputs: { §providers: {} } }", "Terraform reserves")]
    [InlineData("PLAT1227", "redis: { use: terraform, source: §./cache }", "needs connectionString")]
    [InlineData("PLAT1227", "redis: { use: terraform, source: ./cache, outputs: { §connection: a } }", "Use host, port")]
    [InlineData("PLAT1227", "postgres: { use: terraform, source: ./db, §outputs: { host: a, username: b, password: c } }", "database")]
    [InlineData("PLAT1208", "redis: { use: terraform, " + Own + ", inputs: { a: [\"x-§{nam}\"] } }", "Did you mean 'name'?")]
    [InlineData("PLAT1208", "redis: { use: terraform, " + Own + ", inputs: { a: { b: \"§{size.sku}\" } } }", "size")]
    [InlineData("PLAT1001", "postgres: { use: terraform, preset: aws, " + Network + ", sizes: { small: { §sk: a } } }", "sku")]
    [InlineData("PLAT1004", "postgres: { use: terraform, preset: aws, " + Network + ", sizes: { small: { storage: §10 } } }", "100Gi")]
    [InlineData("PLAT1030", "postgres: { use: none, §preset: aws }", "no effect")]
    [InlineData("PLAT1030", "postgres: { use: terraform, preset: aws, " + Network + ", §outputs: { host: a } }", "no effect")]
    [InlineData("PLAT1030", "postgres: { use: terraform, preset: aws, " + Network + ", §backups: { destination: \"s3://a\", secret: a } }",
        "module")]
    public void Under_a_type(string code, string provisioner, string hint)
    {
        var type = provisioner.Split(':')[0];

        Finding(code, Needs(type), $"{Cloud.Backend}, {provisioner}").ShouldContain(hint);
    }

    [Theory]
    [InlineData("PLAT1222", "redis: { use: §terraform, " + Own + " }", "provisioners.terraform.backend")]
    [InlineData("PLAT1222", "terraform: { provider: { aws: {} } }, redis: { use: §terraform, " + Own + " }", "state")]
    [InlineData("PLAT1222", "terraform: { backend: { §local: {} } }, redis: { use: terraform, " + Own + " }", "azurerm, consul")]
    [InlineData("PLAT1222", "terraform: { §backend: { s3: {}, gcs: {} } }, redis: { use: terraform, " + Own + " }", "one of")]
    [InlineData("PLAT1222", "terraform: { backend: { s3: { §key: a } } }, redis: { use: terraform, " + Own + " }", "Remove 'key'")]
    [InlineData("PLAT1222", "terraform: { backend: { gcs: { §prefix: a } } }, redis: { use: terraform, " + Own + " }", "Remove 'prefix'")]
    [InlineData("PLAT1208", "terraform: { backend: { s3: { bucket: \"a-§{need}\" } } }, redis: { use: terraform, " + Own + " }",
        "not a placeholder")]
    [InlineData("PLAT1223", "terraform: { backend: { s3: {} }, provider: { §acme: {} } }, redis: { use: terraform, " + Own + " }", "'source'")]
    [InlineData("PLAT1223", "terraform: { backend: { s3: {} }, provider: { aws: §eu } }, redis: { use: terraform, " + Own + " }", "map")]
    [InlineData("PLAT1223", "terraform: { §use: none, backend: { s3: {} } }, redis: { use: terraform, " + Own + " }", "type of need")]
    [InlineData("PLAT1030", "§terraform: { backend: { s3: {} } }, redis: { use: none }", "no effect")]
    public void In_the_settings(string code, string provisioners, string hint) => Finding(code, Needs("redis"), provisioners).ShouldContain(hint);

    [Theory]
    [InlineData("secrets: { store: none }", "redis: { use: §terraform, " + Own + " }", "'none'")]
    [InlineData("secrets: { store: files, delivery: direct }", "redis: { use: §terraform, " + Own + " }", "delivery secret")]
    [InlineData("secrets: { store: azure-key-vault }", "postgres: { use: §terraform, preset: aws, " + Network + " }", "'vault'")]
    [InlineData("secrets: { store: azure-key-vault }", "redis: { use: §terraform, " + Own + " }", "provider")]
    [InlineData("secrets: { store: vault, paths: { postgres: \"database/creds/{name}\" } }",
        "postgres: { use: §terraform, preset: aws, " + Network + " }",
        "vault")]
    public void In_the_secret_store(string secrets, string provisioner, string hint) =>
        Finding("PLAT1228", Needs(provisioner.Split(':')[0]), $"{Cloud.Backend}, {provisioner}", secrets).ShouldContain(hint);

    [Theory]
    [InlineData("PLAT1231", "needs: { store: { type: postgres, backup: { keep: §90d } } }", "1 to 35")]
    [InlineData("PLAT1231", "needs: { store: { type: postgres, §backup: { every: 7d, keep: 400d } } }", "400d")]
    [InlineData("PLAT1230", "needs: { §store-with-a-name-that-leaves-no-room-for-more: { type: postgres } }", "accepts 63")]
    [InlineData("PLAT1204", "needs: { store: { type: postgres, size: §large } }", "Offered: small")]
    public void In_the_description(string code, string service, string hint)
    {
        var text = Run.Head + service.Replace("§", "", StringComparison.Ordinal) + "\n";
        var found = Run.Findings(text, Cloud.Defaults("", Cloud.Backend, Cloud.Preset("aws", "postgres", ", sizes: { small: {} }")))
            .First(f => f.Code.Id == code);

        found.Message.ShouldContain(hint);
        if (service.Contains("keep: §", StringComparison.Ordinal))
            found.Span.Column.ShouldBe(service.IndexOf('§', StringComparison.Ordinal) + 1);
    }

    private static string Needs(string type) => $"needs: {{ store: {{ type: {type} }} }}\n";

    private static string Finding(string code, string service, string provisioners, string secrets = "")
    {
        var marked = Provided.Defaults($"{secrets}\nprovisioners: {{ {provisioners} }}");
        var line = marked.Split('\n').Index().First(l => l.Item.Contains('§'));

        var found = Run.Findings(Run.Head + service, marked.Replace("§", "", StringComparison.Ordinal)).Where(f => f.Code.Id == code).ToList();

        found.ShouldContain(f => f.Span.Line == line.Index + 1 && f.Span.Column == line.Item.IndexOf('§') + 1,
            string.Join('\n', found.Select(f => $"{f.Span.Line},{f.Span.Column} {f.Message}")));
        return found.First(f => f.Span.Column == line.Item.IndexOf('§') + 1).Message;
    }
}
