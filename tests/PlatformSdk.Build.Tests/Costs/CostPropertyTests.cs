using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>What holds for every estimate.</summary>
public sealed class CostPropertyTests
{
    public static TheoryData<string> Services =>
    [
        Descriptions.Full, Run.Head, Run.Head + "replicas: 1..9\n", Run.Head + "needs: { db: { type: postgres, size: large } }\n",
        Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal) + "schedule: \"7 */5 * * 1-5\"\ntimeout: 7m\n",
    ];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_least_is_not_above_the_likely_and_the_likely_not_above_the_most(string service)
    {
        foreach (var defaults in new[] { Descriptions.Defaults, Provisioned })
        {
            var estimate = Estimated.Estimate(service[service.IndexOf("owner:", StringComparison.Ordinal)..].Split('\n', 2)[1], defaults,
                kind: service.Contains("kind: job", StringComparison.Ordinal) ? "job" : "service");

            estimate.Environments.ShouldNotBeEmpty();
            foreach (var cost in estimate.Environments.SelectMany(e => e.Lines.Select(line => line.Cost).Append(e.Total)))
                (cost.Least >= 0 && cost.Least <= cost.Likely && cost.Likely <= cost.Most).ShouldBeTrue(cost.ToString());
            estimate.Environments.ShouldAllBe(e => e.Lines.Select(line => line.What).Distinct().Count() == e.Lines.Count);
        }
    }

    [Theory]
    [InlineData("100m", "0.1")]
    [InlineData("0.1", "0.1")]
    [InlineData("2", "2")]
    [InlineData("1e3", "1000")]
    [InlineData("5E-1", "0.5")]
    [InlineData("256Mi", "268435456")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("500M", "500000000")]
    [InlineData("134217728", "134217728")]
    [InlineData("+1k", "1000")]
    [InlineData(".5", "0.5")]
    [InlineData("many", null)]
    [InlineData("-1", null)]
    [InlineData("1 Gi", null)]
    [InlineData("1gi", null)]
    [InlineData("1e99", null)]
    [InlineData("", null)]
    public void A_quantity_is_read_exactly_as_kubernetes_reads_it(string text, string? value) =>
        Quantity.Parse(text).ShouldBe(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0 0 29 2 *", "0")]
    [InlineData("0,30 8-17 * * *", "608.3333")]
    [InlineData("*/7 * * * *", "6570")]
    [InlineData("0 0 ? jan-mar,DEC ?", "10.0833")]
    [InlineData("5/20 0 * * *", "91.25")]
    [InlineData("0 0 * * 7", "4.3452")]
    [InlineData("0 0 * * sun", "4.3452")]
    [InlineData("@weekly", "4.3452")]
    [InlineData("@yearly", "0.0833")]
    [InlineData("60 * * * *", null)]
    [InlineData("* * * *", null)]
    [InlineData("*/0 * * * *", null)]
    [InlineData("5-1 * * * *", null)]
    [InlineData("a b c d e", null)]
    public void A_schedule_is_counted_over_an_average_month(string schedule, string? runs) =>
        (CronRuns.PerMonth(schedule) is { } read ? Math.Round(read, 4) : (decimal?)null)
            .ShouldBe(runs is null ? null : decimal.Parse(runs, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_schedule_that_a_description_accepts_is_counted()
    {
        string[] fields = ["*", "0", "1-5", "*/2", "1,3", "2/3", "?"];
        var random = new Random(27);
        for (var i = 0; i < 2000; i++)
        {
            var schedule = string.Join(' ', Enumerable.Range(0, 5).Select(_ => fields[random.Next(fields.Length)]));
            if (Cron.Parse(schedule) is not null)
                CronRuns.PerMonth(schedule).ShouldNotBeNull(schedule);
        }
    }

    private const string Provisioned = "apiVersion: platform-sdk/v1\ntelemetry: { prometheusUrl: \"http://p:9090\" }\n"
        + "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";
}
