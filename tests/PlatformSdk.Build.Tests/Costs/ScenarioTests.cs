using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>How many pods run at the least, likely and at the most, after all patches.</summary>
public sealed class ScenarioTests
{
    private const string Cpu = "CPU of Deployment 'orders'";

    [Theory]
    // 0.1 CPU × 730 hours = 73 CPU hours a pod; likely is a quarter of the way from the least to the most.
    [InlineData("replicas: 3", 219, 219, 219)]
    [InlineData("replicas: 2..6", 146, 219, 438)]
    [InlineData("replicas: 1..2", 73, 91.25, 146)]
    [InlineData("replicas: 0", 0, 0, 0)]
    public void The_range_of_the_autoscaler_gives_the_scenarios(string replicas, double least, double likely, double most)
    {
        var cost = Estimated.In("dev", $"{replicas}\nresources: {{ cpu: 100m, memory: 1Gi }}\n");

        var hours = cost.Lines.FirstOrDefault(line => line.What == Cpu)?.Quantity ?? default;
        hours.ShouldBe(new CostRange((decimal)least, (decimal)likely, (decimal)most));
    }

    [Fact]
    public void A_worker_that_sleeps_costs_nothing_at_the_least()
    {
        var cost = Estimated.In("dev",
            "resources: { cpu: 100m, memory: 1Gi }\nneeds: { jobs: { type: queue } }\nreplicas: 0..8\nscale: { on: queue, target: 5 }\n",
            "scaling: { provider: keda }\n", kind: "worker");

        cost.Line(Cpu).Quantity.ShouldBe(new CostRange(0, 146, 584));
    }

    [Theory]
    // Runs a month × timeout. A day has 30.4167 runs of a quarter of an hour: 7.6042 hours; likely a quarter of it.
    [InlineData("schedule: \"0 3 * * *\"\ntimeout: 15m", 7.6042)]
    [InlineData("schedule: \"*/15 * * * *\"\ntimeout: 3m", 146)]
    [InlineData("schedule: \"@hourly\"\ntimeout: 30m", 365)]
    // Runs that may not overlap take at most the whole month.
    [InlineData("schedule: \"@hourly\"\ntimeout: 5h", 730)]
    // 12 runs a year, and 365 / 7 runs a year.
    [InlineData("schedule: \"0 0 1 * *\"\ntimeout: 1h", 1)]
    [InlineData("schedule: \"0 0 * * mon\"\ntimeout: 7h", 30.4167)]
    // The first of a month, or a Monday: 365 / 7 + 12 × 6 / 7 a year.
    [InlineData("schedule: \"0 0 1 * 1\"\ntimeout: 7h", 36.4167)]
    public void A_job_runs_as_often_as_its_schedule_and_as_long_as_its_timeout(string run, double most)
    {
        var cost = Estimated.In("dev", $"{run}\nresources: {{ cpu: 1, memory: 1Gi }}\n", kind: "job");

        cost.Line("CPU of CronJob 'orders'").Quantity.Most.ShouldBe((decimal)most);
        cost.Line("CPU of CronJob 'orders'").Quantity.Least.ShouldBe(0);
        cost.Line("CPU of CronJob 'orders'").Quantity.Likely.ShouldBe((decimal)most / 4);
    }

    [Fact]
    public void A_job_without_schedule_has_no_price_and_a_migration_is_left_out()
    {
        var once = Estimated.In("dev", "", kind: "job");
        once.Lines.ShouldBeEmpty();
        once.Unpriced.ShouldHaveSingleItem().Why.ShouldContain("once for each change");

        var migrated = Estimated.In("dev", "needs: { db: { type: postgres, migrations: { scripts: db/a } } }\n");
        migrated.Lines.ShouldAllBe(line => line.What.Contains("Deployment 'orders'"));
        migrated.Unpriced.ShouldHaveSingleItem().Need.ShouldBe("db");
    }

    [Theory]
    [InlineData("kind: HorizontalPodAutoscaler\nmetadata: { name: orders }\nspec: { maxReplicas: 20 }\n", 146, 474.5, 1460)]
    [InlineData("kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: " +
        "{ containers: [{ name: orders, resources: { requests: { cpu: 500m } } }] } } }\n",
        730, 1095, 2190)]
    [InlineData("kind: Deployment\nmetadata: { name: orders }\nspec: { template: { spec: " +
        "{ containers: [{ name: proxy, image: \"a:1\", resources: { limits: { cpu: \"0.1\" } } }] } } }\n",
        292, 438, 876)]
    public void A_patch_counts(string patch, double least, double likely, double most)
    {
        var cost = Estimated.In("dev", "replicas: 2..6\nresources: { cpu: 100m, memory: 1Gi }\n", user: Patched(patch));

        cost.Line(Cpu).Quantity.ShouldBe(new CostRange((decimal)least, (decimal)likely, (decimal)most));
    }

    [Fact]
    public void The_users_own_objects_count()
    {
        var extra = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: store }\nspec:\n  replicas: 2\n  template:\n    spec:\n      "
            + "containers: [{ name: a, resources: { requests: { cpu: \"1\", memory: 1e9, nvidia.com/gpu: 1 } } }]\n"
            + "  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 5Gi } } } }]\n"
            + "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: agent }\nspec: { template: { spec: { containers: [{ name: a }] } } }\n"
            + "---\napiVersion: v1\nkind: Pod\nmetadata: { name: odd }\nspec: { containers: [{ name: a, resources: { requests: { cpu: many } } }] " +
                "}\n";

        var cost = Estimated.In("dev", "replicas: 1\n", user: new UserFiles([], Estimated.Objects(extra)));

        cost.Line("CPU of StatefulSet 'store'").Quantity.ShouldBe(CostRange.Fixed(1460));
        cost.Line("volume of StatefulSet 'store/data'").Likely.ShouldBe(0.8m);
        cost.Line("CPU of StatefulSet 'store'").Key.ShouldBeNull();
        cost.Unpriced.Select(part => part.What).ShouldBe(["DaemonSet 'agent'", "GPU of StatefulSet 'store'", "Pod 'odd'"]);
    }

    private static UserFiles Patched(string patch) => new(Estimated.Objects(patch), []);
}
