using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Tests.Development;

/// <summary>An axis has three different labels, whatever was measured.</summary>
public sealed class AxisTests
{
    [Theory]
    [InlineData(0, "s", "1.0 ms", "0.50 ms")]
    [InlineData(0, "By", "1 kB", "500 B")]
    [InlineData(0, "By/s", "1 kB/s", "500 B/s")]
    [InlineData(0, "", "1", "0.5")]
    [InlineData(0.318, "s", "400 ms", "200 ms")]
    [InlineData(11.01, "/s", "20/s", "10/s")]
    public void Its_top_and_its_middle_can_be_told_apart(double highest, string unit, string top, string middle)
    {
        var value = Axis.Top(highest, unit);

        (Words.Value(value, unit), Words.Value(value / 2, unit)).ShouldBe((top, middle));
    }
}
