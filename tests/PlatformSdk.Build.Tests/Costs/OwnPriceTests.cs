using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>A price that the platform team changes.</summary>
public sealed class OwnPriceTests
{
    private const string Service = """
        replicas: 2..6
        needs:
          orders-db: { type: postgres, backup: { every: 24h, keep: 7d } }
          cache: { type: redis, size: large }
          files: { type: bucket }

        """;

    private const string Provisioners =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n";

    private const string Prices =
        "cpuHour: 0.03, memoryGiBHour: 0.004, storageGiBMonth: 0.1, backupGiBMonth: 0.02, needs: { redis: { large: 300 }, " +
        "bucket: { small: 5 } }";

    public static TheoryData<string, string, string, string[]> Changes => new()
    {
        { "cpuHour: 0.03", "cpuHour: 0.06", "costs.cpuHour", ["CPU of Deployment 'orders'", "CPU of PostgreSQL 'orders-db'"] },
        { "memoryGiBHour: 0.004", "memoryGiBHour: 0.008", "costs.memoryGiBHour",
            ["memory of Deployment 'orders'", "memory of PostgreSQL 'orders-db'"] },
        { "storageGiBMonth: 0.1", "storageGiBMonth: 0.2", "costs.storageGiBMonth", ["volumes of PostgreSQL 'orders-db'"] },
        { "backupGiBMonth: 0.02", "backupGiBMonth: 0.04", "costs.backupGiBMonth", ["backups of PostgreSQL 'orders-db'"] },
        { "large: 300", "large: 600", "costs.needs.redis.large", ["redis 'cache'"] },
        { "small: 5", "small: 10", "costs.needs.bucket.small", ["bucket 'files'"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_doubled_price_doubles_exactly_the_lines_that_use_it(string one, string other, string key, string[] lines)
    {
        var before = Estimated.In("production", Service, $"{Provisioners}costs: {{ {Prices} }}");
        var after = Estimated.In("production", Service,
            $"{Provisioners}costs: {{ {Prices.Replace(one, other, StringComparison.Ordinal)} }}");

        before.Lines.Where(line => line.Cost != after.Line(line.What).Cost).Select(line => line.What).ShouldBe(lines, ignoreOrder: true);
        foreach (var line in lines)
        {
            after.Line(line).Cost.ShouldBe(before.Line(line).Cost * 2);
            after.Line(line).Price.Key.ShouldBe(key);
            after.Line(line).Source!.Value.File.ShouldBe("platform.defaults.yaml");
            after.Line(line).Source!.Value.Line.ShouldBe(3);
        }
    }

    [Fact]
    public void A_price_of_an_environment_holds_there_only()
    {
        var costs = Estimated.Estimate("replicas: 1\nenvironments: { dev: {}, staging: {}, production: {} }\n",
            "costs: { cpuHour: 0.03 }\nenvironments: { dev: {}, staging: {}, production: { costs: { cpuHour: 0.06 } } }")
            .Environments.ToDictionary(cost => cost.Name, cost => cost.Line("CPU of Deployment 'orders'").UnitPrice);

        costs.ShouldBe(new Dictionary<string, decimal> { ["dev"] = 0.03m, ["production"] = 0.06m, ["staging"] = 0.03m }, ignoreOrder: true);
    }

    [Fact]
    public void A_price_of_a_need_replaces_its_parts()
    {
        var cost = Estimated.In("production", Service, $"{Provisioners}costs: {{ needs: {{ postgres: {{ small: 99.5 }} }} }}");

        cost.Lines.Where(line => line.Need == "orders-db").ShouldHaveSingleItem().Likely.ShouldBe(99.5m);
        cost.Line("postgres 'orders-db'").Key.ShouldBe("needs.orders-db.size");
    }

    [Fact]
    public void In_another_currency_only_its_own_prices_count()
    {
        var cost = Estimated.In("production", Service, $"{Provisioners}costs: {{ currency: EUR, memoryGiBHour: 0.004 }}");

        cost.Currency.ShouldBe("EUR");
        cost.Lines.ShouldAllBe(line => line.Price.Key == "costs.memoryGiBHour");
        cost.Unpriced.Select(part => part.What).ShouldBe(["backups of PostgreSQL 'orders-db'", "bucket 'files'", "CPU of Deployment 'orders'",
            "CPU of PostgreSQL 'orders-db'", "redis 'cache'", "volumes of PostgreSQL 'orders-db'"], ignoreOrder: true);
        cost.Unpriced.ShouldAllBe(part => part.Why.Contains("Set 'costs."));
        cost.PricesDated.ShouldBeNull();
    }

    [Fact]
    public void What_has_no_price_is_named_and_not_invented()
    {
        var cost = Estimated.In("production", Service, Provisioners);

        cost.Unpriced.Select(part => part.What).ShouldBe(["bucket 'files'", "redis 'cache'"]);
        cost.Unpriced[0].Why.ShouldContain("costs.needs.bucket.small");
        cost.PricesDated.ShouldBe("2024-10-24");
        cost.Total.ShouldBe(CostRange.Sum(cost.Lines.Select(line => line.Cost)));
    }
}
