using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>The arithmetic of budgets, against the table of the SRE workbook, chapter 5.</summary>
public sealed class WorkbookTests
{
    /// <summary>Table 5-8 for a window of thirty days: share of the budget, long window, short window, factor.</summary>
    [Fact]
    public void A_window_of_thirty_days_gives_the_workbooks_table() => BurnWindow.For(TimeSpan.FromDays(30))
        .Select(b => (Share(b, 30), PromQl.Time(b.Long), PromQl.Time(b.Short), b.Factor, b.IsFast))
        .ShouldBe([(0.02m, "1h", "5m", 14.4m, true), (0.05m, "6h", "30m", 6m, true), (0.1m, "1d", "2h", 3m, false), (0.1m, "3d", "6h", 1m, false)]);

    [Theory]
    [InlineData(28)]
    [InlineData(60)]
    [InlineData(90)]
    public void Another_window_keeps_the_shares_of_the_budget(int days) => BurnWindow.For(TimeSpan.FromDays(days))
        .Select(b => Math.Round(Share(b, days), 2)).ShouldBe([0.02m, 0.05m, 0.1m, 0.1m]);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(14)]
    public void A_window_of_days_never_looks_at_less_than_a_rate_needs(int days)
    {
        foreach (var burn in BurnWindow.For(TimeSpan.FromDays(days)))
        {
            burn.Short.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(5));
            burn.Long.ShouldBeGreaterThan(burn.Short);
            Share(burn, days).ShouldBeLessThanOrEqualTo(0.3m);
        }
    }

    [Theory]
    [InlineData(90, "0.9;0.6;0.3;0.1")]
    [InlineData(95, "0.72;0.3;0.15;0.05")]
    [InlineData(99, "0.144;0.06;0.03;0.01")]
    [InlineData(99.9, "0.0144;0.006;0.003;0.001")]
    [InlineData(99.99, "0.00144;0.0006;0.0003;0.0001")]
    public void Thresholds_are_factors_of_the_budget_and_always_within_reach(double target, string thresholds)
    {
        var service = Support.Services.WithObjectives(FormattableString.Invariant($"{{ availability: {target} }}"));
        var objective = Objective.ObjectivesFor(service).ShouldHaveSingleItem();
        string.Join(';', objective.Burns.Select(b => PromQl.Number(objective.Threshold(b)))).ShouldBe(thresholds);
    }

    private static decimal Share(BurnWindow burn, int days) => burn.Factor * (decimal)burn.Long.TotalMinutes / (days * 24 * 60);
}
