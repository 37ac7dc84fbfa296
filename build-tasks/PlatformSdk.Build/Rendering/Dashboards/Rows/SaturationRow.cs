using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Metrics.ClusterSeries;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>CPU, memory and other limits of the pods.</summary>
internal static class SaturationRow
{
    internal static Row BuildRow(ResolvedService service)
    {
        var cpu = new List<Query>
        {
            new(Ask.Rate("pod", Ask.Container(service, Cpu)), "{{pod}}"),
            new($"max({Ask.Container(service, Requested, "resource=\"cpu\"")})", "requested"),
        };
        if (service.Resources.CpuLimit is not null)
            cpu.Add(new Query($"max({Ask.Container(service, Limits, "resource=\"cpu\"")})", "limit"));
        return new Row("Saturation",
        [
            Panel.Lines("Processor", "short", cpu),
            Panel.Lines("Memory", "bytes",
                new Query($"max by (pod) ({Ask.Container(service, Memory)})", "{{pod}}"),
                new Query($"max({Ask.Container(service, Limits, "resource=\"memory\"")})", "limit")),
            .. Pods(service),
        ]);
    }

    private static IEnumerable<Panel> Pods(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service))
            yield break;
        // A worker without messages has no pods, which is a zero and not a gap.
        var ready = $"sum({Ask.Container(service, Ready)})" + (service.Replicas.SleepsAtTimes ? " or vector(0)" : "");
        var pods = new List<Query> { new(ready, "ready") };
        if (service.Replicas.IsRange)
            pods.Add(new Query($"max({AutoscalerMost}{{namespace=\"{Variables.Namespace}\",horizontalpodautoscaler=\"{service.Name}\"}})",
                "maximum"));
        yield return Panel.Lines("Pods", "short", pods);
        yield return Panel.Lines("Restarts per hour", "short",
            new Query($"sum by (pod) (increase({Ask.Container(service, Restarts)}[1h]))", "{{pod}}"));
        if (service.Resources.CpuLimit is not null)
        {
            yield return Panel.Lines("CPU throttling", "percentunit",
                new Query($"{Ask.Rate("pod", Ask.Container(service, CpuThrottledPeriods))} / {Ask.Rate("pod", Ask.Container(service, CpuPeriods))}",
                    "{{pod}}"));
        }
    }
}
