namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1289 to PLAT1292: prices and budgets.</summary>
internal static class CostCodes
{
    internal static readonly Code BadPrice = new("PLAT1289", Severity.Error,
        "A price is not valid",
        "A price or a budget is a number of 0 or more, such as 0.0316, without quotes, currency sign and separators.",
        "costs: { cpuHour: -0.03 }",
        "Write a number from 0 to 1000000000 with at most 10 decimals. Set the currency once, with 'costs.currency'.");

    internal static readonly Code BadCurrency = new("PLAT1290", Severity.Error,
        "The currency is not a code of ISO 4217",
        "Prices, estimates and budgets have the same currency, by its code of three capital letters.",
        "costs: { currency: Euro }",
        "Use a code such as EUR, USD or GBP.");

    internal static readonly Code OtherCurrency = new("PLAT1291", Severity.Error,
        "A budget has another currency than the prices",
        "The build knows no exchange rates, which change every day, so it cannot compare the two.",
        "costs: { currency: EUR, budget: 500 USD }",
        "Convert the budget to the currency of 'costs.currency', or change that currency together with all prices.");

    internal static readonly Code NoPrices = new("PLAT1292", Severity.Warning,
        "A budget cannot be checked, because prices are missing",
        "The built-in prices are in USD. In another currency there are only the prices that platform.defaults.yaml sets, and without those of CPU " +
            "and memory an estimate leaves out the pods.",
        "costs: { currency: EUR, budget: 500 }",
        "Set 'costs.cpuHour' and 'costs.memoryGiBHour', or leave out 'costs.currency'.");

    internal static readonly IReadOnlyList<Code> All = [BadPrice, BadCurrency, OtherCurrency, NoPrices];
}
