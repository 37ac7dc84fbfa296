namespace PlatformSdk.Build.Description.Prices;

/// <summary>
/// The built-in prices. A price without a source does not belong here: the estimate then names what has no price. Changes also belong in the table
/// of docs/costs.md, which a test compares with this one.
/// </summary>
internal static class PriceTable
{
    // To add one: its line in the list of its cloud.
    internal static readonly IReadOnlyList<ListPrice> All = [.. ClusterPrices.All, .. AwsPrices.All, .. AzurePrices.All];

    internal static ListPrice? Find(string item) => All.FirstOrDefault(price => price.Item == item);
}
