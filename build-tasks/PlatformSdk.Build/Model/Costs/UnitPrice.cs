using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Costs;

/// <summary>A price that is in effect.</summary>
/// <param name="Amount">The price of one unit.</param>
/// <param name="Key">The key that sets it, such as <c>costs.cpuHour</c>.</param>
/// <param name="At">The place of the key's value; null for a built-in price.</param>
/// <param name="Listed">The line of the built-in table; null for a price of the platform team.</param>
internal sealed record UnitPrice(decimal Amount, string Key, Span? At, ListPrice? Listed)
{
    internal static UnitPrice Written(WrittenAmount price, string key) => new(price.Value, key, price.At, null);

    internal static UnitPrice BuiltIn(ListPrice price, string key) => new(price.Amount, key, null, price);
}
