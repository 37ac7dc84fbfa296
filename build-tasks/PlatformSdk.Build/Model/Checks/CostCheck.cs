using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Checks budgets against the prices that they are compared with.</summary>
internal static class CostCheck
{
    internal static void Run(DefaultsDescription platform, FindingList findings)
    {
        var currency = platform.Costs.Currency ?? Currencies.OfTable;
        var all = platform.Environments.Values.Select(environment => environment.Costs.Over(platform.Costs)).Prepend(platform.Costs).ToList();
        foreach (var (budget, costs) in all.Where(costs => costs.Budget is not null).Select(costs => (costs.Budget!, costs)))
        {
            if (budget.Currency is { } other && other != currency)
            {
                findings.Add(CostCodes.OtherCurrency, budget.At,
                    $"The budget is in {other}, and the prices are in {currency}. Convert it to {currency}, or set 'costs.currency' and all prices.");
            }
            else if (currency != Currencies.OfTable && (costs.CpuHour is null || costs.MemoryGiBHour is null))
            {
                findings.Add(CostCodes.NoPrices, budget.At,
                    $"The budget is not checked: the built-in prices are in {Currencies.OfTable}. Set 'costs.cpuHour' and 'costs.memoryGiBHour' in " +
                        $"{currency}.");
            }
        }
    }
}
