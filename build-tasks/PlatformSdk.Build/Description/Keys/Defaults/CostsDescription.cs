using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A price or an amount, and its place.</summary>
internal sealed record WrittenAmount(decimal Value, Span At);

/// <summary>The most that a service may cost in an environment and month, and its place.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The currency after the amount, or null for that of the prices.</param>
/// <param name="At">Its place.</param>
internal sealed record WrittenBudget(decimal Amount, string? Currency, Span At);

/// <summary>Prices and budgets, for all environments or one. What is null has the value of the table or none.</summary>
internal sealed record CostsDescription
{
    internal static readonly CostsDescription None = new();

    internal string? Center { get; init; }
    internal string? Currency { get; init; }
    internal WrittenAmount? CpuHour { get; init; }
    internal WrittenAmount? MemoryGiBHour { get; init; }
    internal WrittenAmount? StorageGiBMonth { get; init; }
    internal WrittenAmount? BackupGiBMonth { get; init; }
    internal WrittenBudget? Budget { get; init; }

    /// <summary>What measures the actual costs in the cluster, or null.</summary>
    internal string? Actual { get; init; }

    /// <summary>The price of a need and month, by type and size.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, WrittenAmount>> Needs { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, WrittenAmount>>();

    /// <summary>These settings over those of all environments.</summary>
    internal CostsDescription Over(CostsDescription other) => new()
    {
        Center = other.Center,
        Currency = other.Currency,
        CpuHour = CpuHour ?? other.CpuHour,
        MemoryGiBHour = MemoryGiBHour ?? other.MemoryGiBHour,
        StorageGiBMonth = StorageGiBMonth ?? other.StorageGiBMonth,
        BackupGiBMonth = BackupGiBMonth ?? other.BackupGiBMonth,
        Budget = Budget ?? other.Budget,
        Actual = Actual ?? other.Actual,
        Needs = Needs.Keys.Union(other.Needs.Keys)
            .ToDictionary(type => type, IReadOnlyDictionary<string, WrittenAmount> (type) => PricesOf(type, other)),
    };

    private Dictionary<string, WrittenAmount> PricesOf(string type, CostsDescription other)
    {
        var prices = new Dictionary<string, WrittenAmount>();
        foreach (var (size, price) in new[] { other, this }.Where(costs => costs.Needs.ContainsKey(type)).SelectMany(costs => costs.Needs[type]))
            prices[size] = price;
        return prices;
    }
}
