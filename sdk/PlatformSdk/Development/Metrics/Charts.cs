using PlatformSdk.Contract;

namespace PlatformSdk.Development.Metrics;

/// <summary>A small chart with a note and one or two lines.</summary>
internal sealed record Chart(string Title, string Unit, Series? Line, string Note, Series? Second = null, bool IsBad = false);

/// <summary>The charts in their order.</summary>
internal static class Charts
{
    internal static IEnumerable<Chart> Requests(MetricStore store)
    {
        var server = store.Standard<Distribution>(DotnetMetrics.ServerDuration);
        yield return new("Requests", "/s", server?.Rate, "answered");
        yield return new("Failed requests", "/s", server?.FailedRate, "5xx or an exception", IsBad: true);
        yield return new("Latency", "s", server?.Points, "95th percentile; thin line: median", server?.Median);
        yield return new("In flight", "", store.Standard<Level>(DotnetMetrics.ServerActive)?.Points, "requests being answered");
    }

    internal static IEnumerable<Chart> CallsOut(MetricStore store)
    {
        var client = store.Standard<Distribution>(DotnetMetrics.ClientDuration);
        yield return new("Outgoing calls", "/s", client?.Rate, "every attempt counts");
        yield return new("Failed attempts", "/s", client?.FailedRate, "4xx, 5xx or no answer", IsBad: true);
        yield return new("Latency of calls", "s", client?.Points, "95th percentile; thin line: median", client?.Median);
        yield return new("Retries", "/s", store.Standard<Rate>(MetricNames.ClientRetries)?.Points, "retries of outgoing requests", IsBad: true);
    }

    internal static IEnumerable<Chart> Runtime(MetricStore store)
    {
        yield return new("CPU", "cores", store.Standard<TotalRate>("dotnet.process.cpu.time")?.Points, "of this process");
        yield return new("Memory", "By", store.Standard<ObservedValue>("dotnet.process.memory.working_set")?.Points, "working set");
        yield return new("Allocated", "By/s", store.Standard<TotalRate>("dotnet.gc.heap.total_allocated")?.Points, "on the managed heap");
        yield return new("GC pause", "s", store.Standard<TotalRate>(DotnetMetrics.GarbageCollectorPauses)?.Points, "of each second");
        yield return new("Queued work", "", store.Standard<ObservedValue>(DotnetMetrics.ThreadPoolQueue)?.Points, "in the thread pool queue");
        yield return new("Exceptions", "/s", store.Standard<Rate>(DotnetMetrics.Exceptions)?.Points, "thrown, caught or not", IsBad: true);
    }

    internal static IEnumerable<Chart> Own(MetricStore store) => store.Own.SelectMany(ChartsOf);

    private static IEnumerable<Chart> ChartsOf(OwnInstrument own)
    {
        var unit = own.Unit.StartsWith('{') ? "" : own.Unit;
        var note = own.Description.Length > 0 ? own.Description : own.Meter;
        return own.Gauge switch
        {
            Distribution many =>
            [
                new(own.Name, "/s", many.Rate, note),
                new($"{own.Name}, size", unit, many.Points, "95th percentile; thin line: median", many.Median),
            ],
            Rate or TotalRate => [new(own.Name, $"{unit}/s", own.Gauge.Points, note)],
            _ => [new(own.Name, unit, own.Gauge.Points, note)],
        };
    }
}
