using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>
/// What the cloud would refuse while Terraform applies is an error of the build. The values are those of the checks in the source of the provider
/// azurerm (FlexibleServerSkuName, FlexibleServerName, ManagedRedisClusterName, the possible values of sku_name and storage_mb), of the variables of
/// the modules, and of the documentation of aws_mq_broker, CreateDBInstance, CreateReplicationGroup, Amazon MQ and S3.
/// </summary>
public class RefusedValueTests
{
    [Theory]
    [InlineData("azure", "postgres", "sku: B_Standard_B1ms", "sku: B_Standard_B1s", "GP_Standard_D4ds_v5")]
    [InlineData("azure", "postgres", "sku: MO_Standard_E96ads_v5", "sku: Standard_E96ads_v5", "sku_name")]
    [InlineData("azure", "postgres", "sku: GP_Standard_D2ds_v6", "sku: GP_Standard_D2ds_v7", "GP_Standard_D4ds_v5")]
    [InlineData("azure", "postgres", "storage: 32Gi", "storage: 100Gi", "'100Gi'")]
    [InlineData("azure", "postgres", "storage: 32767Gi", "storage: 32768Gi", "16384 or 32767 GiB")]
    [InlineData("azure", "postgres", "storage: 4095Gi", "storage: 16Gi", "32, 64")]
    [InlineData("azure", "redis", "sku: Balanced_B3", "sku: Balanced_B2", "Balanced_B5")]
    [InlineData("azure", "redis", "sku: FlashOptimized_A4500", "sku: Enterprise_E5", "sku_name")]
    [InlineData("azure", "redis", "sku: ComputeOptimized_X700", "sku: Standard_C1", "Azure Managed Redis")]
    [InlineData("aws", "postgres", "sku: db.r7g.2xlarge", "sku: r7g.2xlarge", "db.m7g.large")]
    [InlineData("aws", "postgres", "sku: db.t4g.micro", "sku: db.t4g", "instance_class")]
    [InlineData("aws", "postgres", "sku: db.m6gd.xlarge", "sku: cache.m6g.xlarge", "db.m7g.large")]
    [InlineData("aws", "postgres", "storage: 20Gi", "storage: 19Gi", "20 to 65536 GiB")]
    [InlineData("aws", "postgres", "storage: 65536Gi", "storage: 65537Gi", "allocated_storage")]
    [InlineData("aws", "redis", "sku: cache.t4g.micro", "sku: t4g.micro", "cache.m7g.large")]
    [InlineData("aws", "redis", "sku: cache.r7g.16xlarge", "sku: db.r7g.16xlarge", "node_type")]
    [InlineData("aws", "queue", "sku: mq.m7g.16xlarge", "sku: mq.m8.large", "mq.m7g.large")]
    [InlineData("aws", "queue", "sku: mq.m7g.medium", "sku: m7g.medium", "host_instance_type")]
    [InlineData("aws", "queue", "sku: mq.m7g.large", "sku: mq.m7g.micro", "host_instance_type")]
    [InlineData("azure", "postgres", "storage: 64Gi", "storage: 96Gi", "'96Gi'")]
    public void A_size(string preset, string type, string good, string bad, string said)
    {
        Sized(preset, type, good).ShouldBeEmpty();
        Sized(preset, type, bad).ShouldHaveSingleItem().Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("azure", "postgres", "server_version: \"18\"", "server_version: \"19\"", "11 to 18")]
    [InlineData("azure", "postgres", "storage_mb: 65536", "storage_mb: 64", "storage_mb")]
    [InlineData("azure", "postgres", "backup_retention_days: 35", "backup_retention_days: 36", "7 to 35 days")]
    [InlineData("azure", "postgres", "backup_retention_days: 7", "backup_retention_days: 6", "7 to 35 days")]
    [InlineData("azure", "postgres", "name: shop-1", "name: Shop", "lower-case")]
    [InlineData("azure", "postgres", "name: abc", "name: ab", "3 to 63")]
    [InlineData("azure", "postgres", "zone: 1", "zone: 0", "1, 2 or 3")]
    [InlineData("azure", "redis", "name: Shop-1", "name: shop--1", "no two '-'")]
    [InlineData("aws", "postgres", "backup_retention_period: 0", "backup_retention_period: 36", "0 to 35 days")]
    [InlineData("aws", "postgres", "engine_version: \"17.4\"", "engine_version: \"10\"", "11 to 18")]
    [InlineData("aws", "redis", "snapshot_retention_limit: 35", "snapshot_retention_limit: 40", "35")]
    [InlineData("aws", "redis", "engine_version: \"8.0\"", "engine_version: \"8\"", "7.2, 8.0")]
    [InlineData("aws", "redis", "engine_version: \"7.2\"", "engine_version: \"7.1\"", "7.2, 8.0")]
    [InlineData("aws", "redis", "engine_version: \"8.2\"", "engine_version: 6.x", "Valkey")]
    [InlineData("aws", "redis", "num_cache_clusters: 2", "num_cache_clusters: 7", "1 to 6 nodes")]
    [InlineData("aws", "postgres", "storage_type: gp3", "storage_type: ssd", "gp2, gp3")]
    [InlineData("aws", "postgres", "monitoring_interval: 60", "monitoring_interval: 20", "30 or 60")]
    [InlineData("aws", "queue", "storage_type: ebs", "storage_type: efs", "all that RabbitMQ has")]
    [InlineData("azure", "postgres", "zone: 3", "zone: 4", "1, 2 or 3")]
    [InlineData("azure", "redis", "high_availability: Enabled", "high_availability: true", "Enabled or Disabled")]
    [InlineData("azure", "redis", "location: West Europe", "location: eu-central-1", "westeurope")]
    [InlineData("aws", "queue", "deployment_mode: CLUSTER_MULTI_AZ", "deployment_mode: ACTIVE_STANDBY_MULTI_AZ", "SINGLE_INSTANCE")]
    [InlineData("aws", "queue", "storage_size: 100", "storage_size: 102", "in steps of 5")]
    [InlineData("aws", "bucket", "bucket: shop.files-1", "bucket: Shop_files", "lower-case")]
    [InlineData("aws", "bucket", "bucket: shop", "bucket: sthree-shop", "reserves")]
    [InlineData("aws", "bucket", "bucket: abc", "bucket: shop-s3alias", "reserves")]
    public void An_input(string preset, string type, string good, string bad, string said)
    {
        Given(preset, type, good).ShouldBeEmpty();
        Given(preset, type, bad).ShouldHaveSingleItem().Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("azure", "postgres", "17", "16.4", "a major version, 11 to 18")]
    [InlineData("azure", "postgres", "11", "17-alpine", "11 to 18")]
    [InlineData("aws", "postgres", "16.4", "19", "11 to 18")]
    [InlineData("aws", "postgres", "18", "17-bookworm", "engine_version")]
    [InlineData("aws", "redis", "8.1", "6", "Valkey")]
    [InlineData("aws", "redis", "7.2", "7.0", "7.2, 8.0")]
    [InlineData("aws", "redis", "7", "7.9", "7.2, 8.0")]
    [InlineData("aws", "redis", "8", "8.0.1", "a later minor version")]
    [InlineData("aws", "queue", "4.2", "4.1", "3.13 or 4.2")]
    public void A_version(string preset, string type, string good, string bad, string said)
    {
        Versioned(good).ShouldBeEmpty();
        var found = Versioned(bad).ShouldHaveSingleItem();
        found.Message.ShouldContain(said);
        found.Span.File.ShouldBe("platform.yaml");
        found.Span.Column.ShouldBe($"needs: {{ store: {{ type: {type}, version: ".Length + 1);

        IEnumerable<Finding> Versioned(string version) => Run
            .Findings(Run.Head + $"needs: {{ store: {{ type: {type}, version: \"{version}\" }} }}\nenvironments: {{ dev: {{}}, production: {{}} }}\n",
                Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type)))
            .Where(f => f.Code == TerraformCodes.RefusedVersion);
    }

    [Theory]
    [InlineData("aws", "postgres", "a--b", true)]
    [InlineData("aws", "redis", "a--b", true)]
    [InlineData("azure", "redis", "a--b", true)]
    [InlineData("azure", "postgres", "a--b", false)]
    [InlineData("aws", "bucket", "a--b", false)]
    [InlineData("aws", "postgres", "a-b", false)]
    public void A_name(string preset, string type, string need, bool isRefused) => Run
        .Findings(Run.Head + $"needs: {{ {need}: {{ type: {type} }} }}\nenvironments: {{ production: {{}} }}\n",
            Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type)))
        .Any(f => f.Code == TerraformCodes.RefusedName).ShouldBe(isRefused);

    [Fact]
    public void A_name_of_the_platform_team_takes_the_place_of_one_that_is_refused() =>
        Run.Findings(Run.Head + "needs: { a--b: { type: redis } }\nenvironments: { production: {} }\n",
            Cloud.Defaults("", Cloud.Backend, Cloud.Preset("azure", "redis").Replace("inputs: {", "inputs: { name: shop,", StringComparison.Ordinal)))
            .ShouldNotContain(f => f.Code == TerraformCodes.RefusedName);

    [Theory]
    [InlineData("azure", "postgres", "sku: B_Standard_B2s", "production", true)]
    [InlineData("azure", "postgres", "sku: B_Standard_B2s", "dev", false)]
    [InlineData("azure", "postgres", "sku: GP_Standard_D2ds_v5", "production", false)]
    [InlineData("aws", "queue", "sku: mq.m5.large", "dev", true)]
    [InlineData("aws", "queue", "sku: mq.t3.micro", "production", true)]
    [InlineData("aws", "queue", "sku: mq.m7g.large", "production", false)]
    public void Values_that_do_not_fit_together(string preset, string type, string size, string environment, bool isRefused) =>
        Sized(preset, type, size, environment).Any().ShouldBe(isRefused);

    [Theory]
    [InlineData("mq.m5.large", "production", false)]
    [InlineData("mq.t3.micro", "dev", false)]
    [InlineData("mq.t3.micro", "production", true)]
    public void An_older_version_runs_on_older_instances(string sku, string environment, bool isRefused) => Run
        .Findings(Run.Head + $"needs: {{ store: {{ type: queue, version: \"3.13\" }} }}\nenvironments: {{ {environment}: {{}} }}\n",
            Cloud.Defaults("", Cloud.Backend, Cloud.Preset("aws", "queue", $", sizes: {{ small: {{ sku: {sku} }} }}")))
        .Any(f => f.Code == TerraformCodes.RefusedValue).ShouldBe(isRefused);

    [Theory]
    [InlineData("redis", "7", "7.2")]
    [InlineData("redis", "8", "8.0")]
    [InlineData("redis", "8.2", "8.2")]
    [InlineData("redis", "7.2", "7.2")]
    [InlineData("queue", "3.13", "3.13")]
    [InlineData("postgres", "16.4", "16.4")]
    public void A_version_reaches_the_cloud_as_it_is_or_as_the_minor_version_that_the_cloud_has(string type, string version, string passed)
    {
        var service = $"needs: {{ store: {{ type: {type}, version: \"{version}\" }} }}\nenvironments: {{ dev: {{}}, production: {{}} }}\n";
        var defaults = Cloud.Defaults("", Cloud.Backend,
            Cloud.Preset("aws", type, type == "queue" ? ", sizes: { small: { sku: mq.m7g.large } }" : ""));
        var root = Cloud.Parsed(service, defaults);

        (root["module"]?["store"] ?? root["resource"]!["aws_mq_broker"]!["store"])!["engine_version"]!.ToString().ShouldBe(passed);
        Run.Files(Run.Head + service, defaults)["catalog-info.yaml"].ShouldContain($" {passed} by Terraform");
    }

    [Theory]
    [InlineData("azure", "redis", "version: \"8\"", "version")]
    [InlineData("azure", "redis", "version: \"7.4\", size: small", "version")]
    [InlineData("aws", "bucket", "size: large", "size")]
    public void What_the_cloud_does_not_let_you_choose_is_a_warning_at_its_key(string preset, string type, string need, string key)
    {
        var line = $"needs: {{ store: {{ type: {type}, {need} }} }}";

        var found = Run.Findings(Run.Head + line + "\nenvironments: { dev: {}, production: {} }\n",
            Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type))).Single(f => f.Code == TerraformCodes.ChosenByCloud);

        (found.Severity, found.Span.File, found.Span.Column).ShouldBe(
            (Severity.Warning, "platform.yaml", line.IndexOf(key + ":", StringComparison.Ordinal) + 1));
    }

    [Theory]
    [InlineData("aws", "postgres", "version: \"17\", size: large")]
    [InlineData("azure", "redis", "size: large")]
    [InlineData("aws", "bucket", "backup: { keep: 30d }")]
    public void What_the_cloud_lets_you_choose_is_not(string preset, string type, string need) => Run
        .Findings(Run.Head + $"needs: {{ store: {{ type: {type}, {need} }} }}\n", Cloud.Defaults("", Cloud.Backend, Cloud.Preset(preset, type)))
        .ShouldNotContain(f => f.Code == TerraformCodes.ChosenByCloud);

    [Theory]
    [InlineData("aws", "postgres", "eu-central-1", true)]
    [InlineData("aws", "bucket", "us-gov-west-1", true)]
    [InlineData("aws", "redis", "westeurope", false)]
    [InlineData("aws", "queue", "eu-central", false)]
    [InlineData("azure", "postgres", "westeurope", true)]
    [InlineData("azure", "redis", "swedencentral", true)]
    [InlineData("azure", "postgres", "eu-central-1", false)]
    [InlineData("azure", "redis", "west-europe", false)]
    public void A_region_of_another_cloud_is_refused_where_it_is_set(string preset, string type, string region, bool isGood)
    {
        var defaults = Provided.Defaults($"provisioners: {{ {Cloud.Backend}, {Cloud.Preset(preset, type)} }}\n"
            + $"environments: {{ production: {{ region: {region} }} }}");

        var found = Run.Findings(Run.Head + $"needs: {{ store: {{ type: {type} }} }}\nenvironments: {{ production: {{}} }}\n", defaults)
            .Where(f => f.Code == TerraformCodes.RefusedValue).ToList();

        found.Count.ShouldBe(isGood ? 0 : 1);
        found.ShouldAllBe(f => f.Span.Line == 3 && f.Span.Column == "environments: { production: { region: ".Length + 1);
        found.ShouldAllBe(f => f.Message.Contains("such as", StringComparison.Ordinal));
    }

    [Fact]
    public void A_region_of_the_provider_is_checked_at_its_own_place()
    {
        const string Own = "terraform: { backend: { s3: { bucket: a, region: eu-central-1 } }, provider: { aws: { region: Frankfurt } } }";
        var defaults = Provided.Defaults($"provisioners: {{ {Own}, {Cloud.Preset("aws", "bucket")} }}");

        var found = Run.Findings(Run.Head + "needs: { store: { type: bucket } }\nenvironments: { production: {} }\n", defaults)
            .Where(f => f.Code == TerraformCodes.RefusedValue).ShouldHaveSingleItem();

        found.Span.Column.ShouldBe("provisioners: { ".Length + Own.IndexOf("Frankfurt", StringComparison.Ordinal) + 1);
    }

    [Theory]
    [InlineData("postgres", "subnet_ids: [a], vpc_security_group_ids: [b]", "dev", true)]
    [InlineData("postgres", "subnet_ids: [a, b], vpc_security_group_ids: [b]", "dev", false)]
    [InlineData("redis", "subnet_ids: [a, b], security_group_ids: [b], num_cache_clusters: 1", "production", true)]
    [InlineData("redis", "subnet_ids: [a, b], security_group_ids: [b], num_cache_clusters: 1", "dev", false)]
    [InlineData("redis", "subnet_ids: [a, b], security_group_ids: [b], num_cache_clusters: 1, multi_az_enabled: false", "production", true)]
    [InlineData("redis", "subnet_ids: [a, b], security_group_ids: [b], num_cache_clusters: 1, multi_az_enabled: false, "
        + "automatic_failover_enabled: false", "production", false)]
    public void Inputs_that_the_cloud_refuses_together(string type, string inputs, string environment, bool isRefused) =>
        Refused(type, $"{type}: {{ use: terraform, preset: aws, inputs: {{ {inputs} }} }}", environment).Any().ShouldBe(isRefused);

    [Fact]
    public void The_family_of_parameters_follows_a_version_of_the_platform_team() => Cloud.Parsed(Cloud.Need("postgres"),
        Cloud.Defaults("", Cloud.Backend, "postgres: { use: terraform, preset: aws, inputs: { subnet_ids: [a, b], vpc_security_group_ids: [c], "
            + "engine_version: \"16.4\" } }"))["module"]!["store"]!["family"]!.ToString().ShouldBe("postgres16");

    public static TheoryData<string, string> Presets => [.. Cloud.Inputs.Keys.Select(k => new TheoryDataRow<string, string>(k.Preset, k.Type))];

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_usual_sizes_and_versions_are_accepted(string preset, string type)
    {
        foreach (var size in new[] { "small", "medium", "large" })
        {
            var cloud = Model.Provisioning.Terraform.CloudModules.All
                .Single(m => $"{m.Preset} {m.Type.Name}".Equals($"{preset} {type}", StringComparison.OrdinalIgnoreCase));
            var usual = cloud.Sizes.Single(s => s.Key.ToString().Equals(size, StringComparison.OrdinalIgnoreCase)).Value;
            string?[] written = [usual.Sku.Length > 0 ? $"sku: {usual.Sku}" : null, usual.Storage is { } gib ? $"storage: {gib}Gi" : null];

            Sized(preset, type, string.Join(", ", written.OfType<string>())).ShouldBeEmpty();
            if (cloud.DefaultVersion is { } version)
                cloud.Rules.Single(rule => rule.Argument == cloud.VersionArgument).Accepts(cloud.FullVersion(version)).ShouldBeTrue();
        }
    }

    private static IEnumerable<Finding> Sized(string preset, string type, string size, string environment = "dev") =>
        Refused(type, Cloud.Preset(preset, type, $", sizes: {{ small: {{ {size} }} }}"), environment);

    private static IEnumerable<Finding> Given(string preset, string type, string input) => Refused(type,
        Cloud.Preset(preset, type).Replace("inputs: {}", "inputs: { }", StringComparison.Ordinal)
            .Replace("inputs: {", $"inputs: {{ {input}{(type == "bucket" ? "" : ",")}", StringComparison.Ordinal), "dev");

    private static IEnumerable<Finding> Refused(string type, string provisioner, string environment) => Run
        .Findings(Run.Head + $"needs: {{ store: {{ type: {type} }} }}\nenvironments: {{ {environment}: {{}} }}\n",
            Cloud.Defaults("", Cloud.Backend, provisioner))
        .Where(f => f.Severity == Severity.Error);
}
