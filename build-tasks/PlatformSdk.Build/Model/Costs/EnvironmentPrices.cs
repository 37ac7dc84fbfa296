using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning;

namespace PlatformSdk.Build.Model.Costs;

/// <summary>
/// The prices in one environment: those of the platform team, and below them the built-in ones. The built-in ones hold for their own currency only.
/// </summary>
internal sealed class EnvironmentPrices
{
    internal const string Root = "costs";

    private readonly CostsDescription _costs;

    internal EnvironmentPrices(DefaultsDescription platform, string environment)
    {
        var own = platform.Environments.GetValueOrDefault(environment)?.Costs ?? CostsDescription.None;
        _costs = own.Over(platform.Costs);
    }

    internal string Currency => _costs.Currency ?? Currencies.OfTable;

    internal WrittenBudget? Budget => _costs.Budget;

    /// <summary>Whether OpenCost measures the actual costs.</summary>
    internal bool MeasuresActual => _costs.Actual == CostKeys.OpenCost;

    internal UnitPrice? Cpu => Find(_costs.CpuHour, CostKeys.CpuHour, ClusterPrices.CpuHour);

    internal UnitPrice? Memory => Find(_costs.MemoryGiBHour, CostKeys.MemoryGiBHour, ClusterPrices.MemoryGiBHour);

    internal UnitPrice? Storage => Find(_costs.StorageGiBMonth, CostKeys.StorageGiBMonth, ClusterPrices.StorageGiBMonth);

    /// <summary>The price of backups in an object store.</summary>
    internal UnitPrice? Backups(ObjectStoreKind store) => Find(_costs.BackupGiBMonth, CostKeys.BackupGiBMonth, store switch
    {
        ObjectStoreKind.S3 => ClusterPrices.S3BackupGiBMonth,
        ObjectStoreKind.Azure => ClusterPrices.AzureBackupGiBMonth,
        _ => null,
    });

    /// <summary>The price of a need as a whole; null without one, since the built-in prices are of its parts.</summary>
    internal UnitPrice? Need(string type, NeedSize size) =>
        _costs.Needs.GetValueOrDefault(type)?.GetValueOrDefault(Choice.Word(size)) is { } price
            ? UnitPrice.Written(price, KeyOfNeed(type, Choice.Word(size)))
            : null;

    /// <summary>A price of the table for what a cloud provides for a need.</summary>
    internal UnitPrice? OfCloud(string item, string key) =>
        Currency == Currencies.OfTable && PriceTable.Find(item) is { } listed ? UnitPrice.BuiltIn(listed, key) : null;

    internal static string KeyOf(Key key) => $"{Root}.{key.Name}";

    internal static string KeyOfNeed(string type, string size) => $"{KeyOf(CostKeys.Needs)}.{type}.{size}";

    private UnitPrice? Find(WrittenAmount? written, Key key, ListPrice? listed) => written is not null
        ? UnitPrice.Written(written, KeyOf(key))
        : listed is not null && Currency == Currencies.OfTable ? UnitPrice.BuiltIn(listed, KeyOf(key)) : null;
}
