using System.Globalization;
using PlatformSdk.Build.Description.Prices;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>docs/costs.md shows the built-in prices as they are.</summary>
public sealed class PriceTablePageTests
{
    [Fact]
    public void The_page_has_each_built_in_price_once_and_no_other()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "costs.md"));

        page.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("| 20", StringComparison.Ordinal))
            .ShouldBe(PriceTable.All.Select(price => string.Create(CultureInfo.InvariantCulture,
                $"| {price.Item} | {price.Text} | {price.Unit} | {price.Region} | {price.Dated} | {price.Source} |")));
    }
}
