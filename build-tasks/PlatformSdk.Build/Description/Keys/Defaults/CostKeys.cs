using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The keys of <c>costs</c>, for all environments and for one.</summary>
internal static class CostKeys
{
    internal const string OpenCost = "opencost";

    private const string Finding = "the build's findings: PLAT3050";
    private const string Dashboard = Finding + "; with 'actual', the row on costs in grafana-dashboard.yaml";

    private static readonly AmountShape Price = new();

    internal static readonly Key<string> Center = new("center", Texts.LabelValue)
    {
        Summary = "The cost center for owners that do not set one.",
        Example = "\"4711\"",
        Effect = "the label platform-sdk.dev/cost-center in deployment.yaml, cronjob.yaml or job.yaml and every other object",
    };

    internal static readonly Key<string> Currency = new("currency", new CurrencyShape())
    {
        Summary = "The currency of the prices, budgets and estimates. The built-in prices are in USD and hold for no other currency.",
        Default = Currencies.OfTable,
        Example = "EUR",
        Effect = Dashboard,
    };

    internal static readonly Key<WrittenAmount> CpuHour = new("cpuHour", Price)
    {
        Summary = "The price of one CPU for one hour, as pods request it.",
        Default = $"{ClusterPrices.CpuHour.Text} in {Currencies.OfTable}",
        Example = "0.028",
        Effect = Dashboard,
    };

    internal static readonly Key<WrittenAmount> MemoryGiBHour = new("memoryGiBHour", Price)
    {
        Summary = "The price of one gibibyte of memory for one hour, as pods request it.",
        Default = $"{ClusterPrices.MemoryGiBHour.Text} in {Currencies.OfTable}",
        Example = "0.0039",
        Effect = Dashboard,
    };

    internal static readonly Key<WrittenAmount> StorageGiBMonth = new("storageGiBMonth", Price)
    {
        Summary = "The price of one gibibyte of a volume in the cluster for one month.",
        Default = $"{ClusterPrices.StorageGiBMonth.Text} in {Currencies.OfTable}",
        Example = "0.10",
        Effect = Dashboard,
    };

    internal static readonly Key<WrittenAmount> BackupGiBMonth = new("backupGiBMonth", Price)
    {
        Summary = "The price of one gibibyte of backups in an object store for one month.",
        Default = $"{ClusterPrices.S3BackupGiBMonth.Text} for s3:// and {ClusterPrices.AzureBackupGiBMonth.Text} for Azure, in {Currencies.OfTable}",
        Example = "0.02",
        Effect = Finding,
    };

    internal static readonly Key<IReadOnlyDictionary<string, IReadOnlyDictionary<string, WrittenAmount>>> Needs = new("needs",
        new MapShape<IReadOnlyDictionary<string, WrittenAmount>>("a map of types of need such as { redis: { small: 40 } }", Texts.NamePattern,
            Texts.Name.Expected, new MapShape<WrittenAmount>("a map of sizes such as { small: 40, large: 300 }", Texts.NamePattern,
                Texts.Name.Expected, Price, new FixedNames("needs", [.. Enum.GetValues<NeedSize>().Select(size => Choice.Word(size))])),
            new FixedNames("needs", [.. NeedTypes.DataStores])))
    {
        Summary = "The price of a need for one month, by type and size. It replaces all other prices of the need, whatever provides it.",
        Default = "by the built-in prices, where they have the size",
        Example = "{ redis: { small: 40, large: 300 } }",
        Effect = Finding,
    };

    internal static readonly Key<WrittenBudget> Budget = new("budget", new BudgetShape())
    {
        Summary = "The most that each service may likely cost in each environment and month.",
        Default = "no budget",
        Example = "500",
        Effect = Dashboard,
    };

    internal static readonly Key<string> Actual = new("actual", new WordShape([OpenCost]))
    {
        Summary = "What measures the actual costs in the cluster. With it, dashboards show them beside the estimate.",
        Default = "none",
        Example = OpenCost,
        Effect = "the row on costs in grafana-dashboard.yaml",
    };

    private static readonly IReadOnlyList<Key> OfEnvironment =
        [CpuHour, MemoryGiBHour, StorageGiBMonth, BackupGiBMonth, Needs, Budget, Actual];

    internal static readonly ObjectShape<CostsDescription> Shape = new("costs", [Center, Currency, .. OfEnvironment], Build);

    /// <summary>Of one environment: all environments have the same currency, so that their costs can be added.</summary>
    internal static readonly ObjectShape<CostsDescription> EnvironmentShape = new("costs of an environment", OfEnvironment, Build);

    private static CostsDescription Build(Fields f) => new()
    {
        Center = f.Get(Center),
        Currency = f.Get(Currency),
        CpuHour = f.Get(CpuHour),
        MemoryGiBHour = f.Get(MemoryGiBHour),
        StorageGiBMonth = f.Get(StorageGiBMonth),
        BackupGiBMonth = f.Get(BackupGiBMonth),
        Needs = f.Get(Needs) ?? CostsDescription.None.Needs,
        Budget = f.Get(Budget),
        Actual = f.Get(Actual),
    };
}
