using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The .NET runtime: why a process can be slow while its processor is idle.</summary>
internal static class RuntimeRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service))
            return null;
        return new Row(".NET",
        [
            Panel.Lines("Thread pool queue", "short",
                new Query($"max by (instance) ({Ask.Process(service, Series.ThreadPoolQueue)})", "{{instance}}")),
            Panel.Lines("Garbage collection pauses", "percentunit",
                new Query(Ask.Rate("instance", Ask.Process(service, Series.GarbageCollectorPauses)), "{{instance}}")),
            Panel.Lines("Exceptions", "short", new Query(Ask.Rate("error_type", Ask.Process(service, Series.Exceptions)), "{{error_type}}")),
            .. service.Kind != ServiceKind.Service ? Array.Empty<Panel>()
                : [Panel.Lines("Requests in progress", "short", new Query($"sum({Ask.Process(service, Series.RequestsInWork)})", "in progress"))],
        ]);
    }
}
