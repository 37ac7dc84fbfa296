using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>
/// The actual costs of the pods, as OpenCost measures them, beside the estimate for the same pods at the prices of the build. Both are amounts for a
/// month at the rate of the moment.
/// </summary>
internal static class CostRow
{
    private const decimal GiB = MemoryQuantity.GiB;

    internal static Row? BuildRow(ResolvedService service)
    {
        var prices = new EnvironmentPrices(service.Platform, service.Environment);
        // A job has pods only during a run, so its rate of the moment says nothing about a month.
        if (!prices.MeasuresActual || !Rollouts.RunsPods(service))
            return null;
        var unit = $"currency:{prices.Currency}";
        var (cpu, memory, volumes) = (Actual(service, CostSeries.Cpu, "1", CostSeries.CpuPrice), Actual(service, CostSeries.Memory,
            PromQl.Number(GiB), CostSeries.MemoryPrice), Volumes(service));
        return new Row("Costs",
            Panel.Lines("Cost per month", unit, [new Query(string.Join(" + ", new[] { cpu, memory, volumes }.OfType<string>()), "actual"),
                .. Compared(service, prices)]) with
            { Description = "What the pods and volumes cost in a month if they stay as they are. OpenCost's prices may be in another currency." },
            Panel.Lines("Actual cost per month by part", unit, [new Query(cpu, "CPU"), new Query(memory, "memory"),
                .. volumes is null ? Array.Empty<Query>() : [new Query(volumes, "volumes")]]));
    }

    private static IEnumerable<Query> Compared(ResolvedService service, EnvironmentPrices prices)
    {
        if (prices is { Cpu: { } cpu, Memory: { } memory })
        {
            var storage = service.Databases.Sum(d => d.Instances * d.Size.Storage!.Bytes / GiB) * (prices.Storage?.Amount ?? 0);
            var pods = $"{Requested(service, "cpu")} * {PromQl.Number(cpu.Amount * Month.Hours)} + {Requested(service, "memory")} / " +
                $"{PromQl.Number(GiB)} * {PromQl.Number(memory.Amount * Month.Hours)}";
            yield return new Query(storage == 0 ? pods : $"{pods} + {PromQl.Number(storage)}", "estimate");
        }

        if (prices.Budget is { } budget)
            yield return new Query($"vector({PromQl.Number(budget.Amount)})", "budget");
    }

    /// <summary>What is allocated, by the price of the node it is on. A service without pods costs nothing, which is a zero and not a gap.</summary>
    private static string Actual(ResolvedService service, string allocated, string unit, string price) => OrZero(
        $"sum({Pods(service, allocated)} * on ({CostSeries.Node}) group_left () max by ({CostSeries.Node}) ({price}))", Month.Hours, unit);

    private static string? Volumes(ResolvedService service)
    {
        if (!service.Databases.Any())
            return null;
        var claims = Any(service.Databases.Select(d => $"{CostSeries.Volume}{{{DatabaseSeries.Volumes(d, Variables.Namespace)}}}"));
        return OrZero($"sum({claims} * on ({CostSeries.PersistentVolume}) group_left () max by ({CostSeries.PersistentVolume}) " +
            $"({CostSeries.VolumePrice}))", Month.Hours, PromQl.Number(GiB));
    }

    private static string Requested(ResolvedService service, string resource) =>
        $"(sum({Pods(service, ClusterSeries.Requested, $",resource=\"{resource}\"")}) or vector(0))";

    /// <summary>The containers of the service, and those of its databases.</summary>
    private static string Pods(ResolvedService service, string series, string more = "") => Any(
    [
        $"{series}{{{Selectors.Container(service, Variables.Namespace)}{more}}}",
        .. service.Databases.Select(d => $"{series}{{{DatabaseSeries.Servers(d, Variables.Namespace)}{more}}}"),
    ]);

    private static string Any(IEnumerable<string> series) => string.Join(" or ", series) is var all && all.Contains(" or ", StringComparison.Ordinal)
        ? $"({all})"
        : all;

    private static string OrZero(string sum, decimal factor, string unit) =>
        $"({sum} * {PromQl.Number(factor)}{(unit == "1" ? "" : $" / {unit}")} or vector(0))";
}
