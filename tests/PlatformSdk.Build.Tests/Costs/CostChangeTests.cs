using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tests.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>The cost of what is committed, compared with that of what a build writes.</summary>
public sealed class CostChangeTests
{
    private const string Defaults =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n"
        + "costs: { needs: { redis: { small: 40 } } }\n";

    private const string Prices = "costs: { needs: { redis: { small: 40, medium: 120, large: 300 }, bucket: { small: 7 } } }\n";

    private const string Database = "needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } } }\n";

    public static TheoryData<string> Services =>
        [Descriptions.Full, Run.Head + Database, Run.Head + "replicas: 2..5\nneeds: { cache: { type: redis } }\n"];

    [Theory]
    [MemberData(nameof(Services))]
    public void Unchanged_files_cost_the_same(string description)
    {
        var (before, after) = Both(description, description, "apiVersion: platform-sdk/v1\n" + Defaults);

        before.Environments.Select(e => e.Name).ShouldBe(after.Environments.Select(e => e.Name));
        before.Environments.SelectMany(e => e.Lines).ShouldBe(after.Environments.SelectMany(e => e.Lines));
        CostChange.Between(before, after).ShouldAllBe(change => change.IsNone && change.Difference == default);
    }

    [Fact]
    public void A_change_names_the_parts_that_differ()
    {
        var (before, after) = Both(Run.Head + "replicas: 2\n" + Database.Replace("db", "old-db", StringComparison.Ordinal),
            Run.Head + "replicas: 4\nneeds: { cache: { type: redis } }\n", "apiVersion: platform-sdk/v1\n" + Defaults);

        var change = CostChange.Between(before, after).Single(change => change.Name == "dev");

        change.Lines.Where(line => line.Before is null).Select(line => line.What).ShouldBe(["redis 'cache'"]);
        change.Lines.Where(line => line.After is null).ShouldAllBe(line => line.Before!.Need == "old-db");
        change.Lines.Where(line => line.Before is not null && line.After is not null).Select(line => line.What)
            .ShouldBe(["CPU of Deployment 'orders'", "memory of Deployment 'orders'"], ignoreOrder: true);
        change.Difference.Likely.ShouldBe(change.Lines.Sum(line => line.Likely));
    }

    [Theory]
    [InlineData("{ cache: { type: redis } }", "{ }", "cache", "Removed", -40)]
    [InlineData("{ cache: { type: redis, size: large } }", "{ }", "cache", "Removed", -300)]
    [InlineData("{ cache: { type: redis, size: large }, c: { type: redis } }", "{ c: { type: redis } }", "cache", "Removed", -300)]
    [InlineData("{ cache: { type: redis, size: large } }", "{ cache: { type: redis } }", "cache", "Changed", -260)]
    [InlineData("{ cache: { type: redis } }", "{ cache: { type: redis, size: medium } }", "cache", "Changed", 80)]
    [InlineData("{ }", "{ cache: { type: redis, size: medium } }", "cache", "Added", 120)]
    [InlineData("{ files: { type: bucket } }", "{ }", "files", "Removed", -7)]
    public void A_need_with_a_price_as_a_whole_costs_what_it_was_before(string old, string now, string need, string state, int likely)
    {
        var (before, after) = Both(Run.Head + $"needs: {old}\n", Run.Head + $"needs: {now}\n", "apiVersion: platform-sdk/v1\n" + Prices);

        foreach (var change in CostChange.Between(before, after))
        {
            change.Needs.ShouldHaveSingleItem().ShouldBe(new NeedChange(need, Enum.Parse<NeedState>(state), likely));
            change.Difference.Likely.ShouldBe(likely);
        }
    }

    [Fact]
    public void A_need_costs_what_its_size_in_each_environment_was()
    {
        const string Needs = "needs: { cache: { type: redis } }\n";
        var (before, after) = Both(
            Run.Head + "environments: { perf: { needs: { cache: { size: large } } }, production: {} }\n" + Needs,
            Run.Head + "environments: { perf: {}, production: {} }\n" + Needs,
            "apiVersion: platform-sdk/v1\n" + Prices);

        CostChange.Between(before, after).Where(change => !change.IsNone).ShouldHaveSingleItem().Name.ShouldBe("perf");
    }

    [Fact]
    public void What_terraform_creates_is_compared_too()
    {
        string Of(string size) => Cloud.Defaults("", Cloud.Preset("azure", "postgres", $", sizes: {{ small: {{ sku: {size} }} }}"), Cloud.Backend);

        var (before, _) = Both(Run.Head + Cloud.Need("postgres"), Run.Head, Of("GP_Standard_D2ds_v5"));
        var (_, after) = Both(Run.Head, Run.Head + Cloud.Need("postgres"), Of("GP_Standard_D4ds_v5"));

        CostChange.Between(before, after).Single(change => change.Name == "production").Lines.ShouldHaveSingleItem().Likely
            .ShouldBe(2 * 129.94m);
    }

    [Fact]
    public void Without_committed_files_everything_is_new()
    {
        var (_, after) = Both(Run.Head, Run.Head + Database, null);

        var changes = CostChange.Between(after with { Environments = [] }, after);

        changes.ShouldAllBe(change => change.Before == null && change.Difference == change.After!.Total);
    }

    /// <summary>The estimate of the files that one description gives, by the other's prices, and that of the other.</summary>
    private static (CostEstimate Before, CostEstimate After) Both(string one, string other, string? defaults)
    {
        var findings = new FindingList();
        var rendered = Renderer.Render(Run.Model(one, defaults), UserFiles.None, "", findings);
        var model = Run.Model(other, defaults);
        var after = CostEstimate.Estimate(model, Renderer.Render(model, UserFiles.None, "", findings));
        var files = new CommittedFiles(rendered.Artifacts.ToDictionary(file => file.Path, file => file.Content));
        var before = model.Promoted.Select(service => EnvironmentCost.Estimate(service,
            CostState.FromFiles(files, rendered.Paths, service.Environment)));
        return (after with { Environments = [.. before] }, after);
    }
}
