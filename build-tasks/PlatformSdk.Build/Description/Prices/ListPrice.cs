using System.Globalization;

namespace PlatformSdk.Build.Description.Prices;

/// <summary>A price of the built-in table, in <see cref="Values.Currencies.OfTable"/>.</summary>
/// <param name="Item">What it is the price of; unique in the table.</param>
/// <param name="Amount">The price of one unit.</param>
/// <param name="Unit">The unit, such as <c>CPU hour</c>.</param>
/// <param name="Region">The region that it holds for.</param>
/// <param name="Dated">The day on which the source was current.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record ListPrice(string Item, decimal Amount, string Unit, string Region, string Dated, string Source)
{
    /// <summary>The amount, as documentation shows it.</summary>
    internal string Text => Amount.ToString(CultureInfo.InvariantCulture);
}
