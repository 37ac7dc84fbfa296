using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Build.Tests.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>For each line of the built-in table an example that was calculated by hand.</summary>
public sealed class PriceExampleTests
{
    private const string Pods = "replicas: 2\nresources: { cpu: 250m, memory: 512Mi }\n";
    private const string Database = "needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } } }\n";

    private static readonly IReadOnlyList<Example> s_examples =
    [
        // 2 pods × 0.25 CPU × 730 hours × 0.031611, and 2 × 0.5 GiB × 730 × 0.004237.
        new("CPU", Pods, "", "dev", "CPU of Deployment 'orders'", 11.538015m),
        new("memory", Pods, "", "dev", "memory of Deployment 'orders'", 3.09301m),
        // 1 instance × 10 GiB × 0.08; 14 backups × half of 10 GiB × 0.023 or 0.0208.
        new("volume", Database, Cnpg("s3://a/{environment}"), "dev", "volumes of PostgreSQL 'db'", 0.8m),
        new("backups in S3", Database, Cnpg("s3://a/{environment}"), "dev", "backups of PostgreSQL 'db'", 1.61m),
        new("backups in Azure Blob Storage", Database, Cnpg("https://a.blob.core.windows.net/{environment}"), "dev", "backups of PostgreSQL 'db'",
            1.456m),
        // 730 hours × 0.065, 0.129, 0.168, 0.337, 0.337, 0.674, 0.478 and 0.956.
        Rds("db.t4g.medium", "dev", 47.45m),
        Rds("db.t4g.medium", "production", 94.17m),
        Rds("db.m7g.large", "dev", 122.64m),
        Rds("db.m7g.large", "production", 246.01m),
        Rds("db.m7g.xlarge", "dev", 246.01m),
        Rds("db.m7g.xlarge", "production", 492.02m),
        Rds("db.r7g.xlarge", "dev", 348.94m),
        Rds("db.r7g.xlarge", "production", 697.88m),
        // 20 GiB × 0.115 and 0.23.
        new("RDS for PostgreSQL storage", Cloud.Need("postgres"), Preset("aws", "postgres"), "dev", "storage of postgres 'store'", 2.3m),
        new("RDS for PostgreSQL storage with a standby", Cloud.Need("postgres"), Preset("aws", "postgres"), "production",
            "storage of postgres 'store'", 4.6m),
        // 730 hours × 0.052; 2 nodes × 730 hours × 0.1264; 3 nodes × 730 hours × 0.576.
        new("ElastiCache for Valkey cache.t4g.medium", Cloud.Need("redis"), Preset("aws", "redis", "cache.t4g.medium"), "dev", "redis 'store'",
            37.96m),
        new("ElastiCache for Valkey cache.m7g.large", Cloud.Need("redis"), Preset("aws", "redis", "cache.m7g.large"), "production",
            "redis 'store'", 184.544m),
        new("Amazon MQ for RabbitMQ mq.m5.xlarge", Broker, Preset("aws", "queue", "mq.m5.xlarge"), "production", "queue 'store'", 1261.44m),
        // 730 hours × 0.068, 0.178, 0.356, and 2 servers × 730 hours × 1.424.
        Azure("B_Standard_B2s", "dev", 49.64m),
        Azure("GP_Standard_D2ds_v5", "dev", 129.94m),
        Azure("GP_Standard_D4ds_v5", "dev", 259.88m),
        Azure("GP_Standard_D16ds_v5", "production", 2079.04m),
        // 2 servers × 32 GiB × 0.115.
        new("Azure Database for PostgreSQL storage", Cloud.Need("postgres"), Preset("azure", "postgres"), "production",
            "storage of postgres 'store'", 7.36m),
        // 730 hours × 0.032 and 0.065; 2 nodes × 730 hours × 0.156.
        new("Azure Managed Redis Balanced_B1", Cloud.Need("redis"), Preset("azure", "redis", "Balanced_B1"), "dev", "redis 'store'", 23.36m),
        new("Azure Managed Redis Balanced_B3", Cloud.Need("redis"), Preset("azure", "redis", "Balanced_B3"), "dev", "redis 'store'", 47.45m),
        new("Azure Managed Redis Balanced_B5", Cloud.Need("redis"), Preset("azure", "redis", "Balanced_B5"), "production", "redis 'store'",
            227.76m),
    ];

    private const string Broker =
        "needs: { store: { type: queue, version: \"3.13\" } }\nenvironments: { dev: {}, production: {} }\n";

    public static TheoryData<string> Items => [.. PriceTable.All.Select(price => price.Item)];

    [Theory]
    [MemberData(nameof(Items))]
    public void A_line_of_the_table_costs_what_was_calculated_by_hand(string item)
    {
        var example = s_examples.Where(example => example.Item == item).ShouldHaveSingleItem("calculate an example by hand");

        var line = Estimated.In(example.Environment, example.Service, example.Defaults).Line(example.What);

        line.Likely.ShouldBe(example.Likely);
        line.Price.Listed.ShouldBe(PriceTable.Find(item));
        line.Source.ShouldBeNull("a built-in price has no key");
    }

    [Fact]
    public void Each_line_of_the_table_has_a_name_a_unit_a_date_and_a_source() => PriceTable.All.ShouldAllBe(price =>
        price.Amount > 0 && price.Unit.Length > 0 && price.Source.Contains('/') && price.Region.Length > 0
        && DateOnly.ParseExact(price.Dated, "yyyy-MM-dd") <= new DateOnly(2026, 11, 26));

    private static string Cnpg(string destination) =>
        $"provisioners: {{ postgres: {{ use: cloudnative-pg, backups: {{ destination: \"{destination}\", secret: a }} }} }}";

    private static Example Rds(string sku, string environment, decimal likely) => new(
        AwsPrices.DatabaseItem(sku, environment == "production"), Cloud.Need("postgres"), Preset("aws", "postgres", sku), environment,
        "server of postgres 'store'", likely);

    private static Example Azure(string sku, string environment, decimal likely) => new(
        AzurePrices.DatabaseItem(sku), $"needs: {{ store: {{ type: postgres }} }}\nenvironments: {{ {environment}: {{}} }}\n",
            Preset("azure", "postgres", sku), environment, "server of postgres 'store'", likely);

    private static string Preset(string preset, string type, string? sku = null) => Cloud.Defaults("",
        Cloud.Preset(preset, type, sku is null ? "" : $", sizes: {{ small: {{ sku: {sku} }} }}"), Cloud.Backend);

    private sealed record Example(string Item, string Service, string Defaults, string Environment, string What, decimal Likely);
}
