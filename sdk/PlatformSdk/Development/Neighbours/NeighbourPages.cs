using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Development.Facts;

namespace PlatformSdk.Development.Neighbours;

/// <summary>The other services on this machine, and the viewer in which the telemetry of all of them is.</summary>
internal sealed class NeighbourPages(PlatformDescription description, NeedPlaces places, NeighbourStates states, IConfiguration configuration)
{
    /// <summary>The services that this one needs, and then the others of its system.</summary>
    internal IReadOnlyList<(string Name, Uri Root, bool IsNeed)> All()
    {
        List<(string Name, Uri Root, bool IsNeed)> all = [];
        foreach (var need in description.Needs)
        {
            if (places.OnThisMachine(need) is { } root)
                all.Add((need.Name, root, true));
        }
        foreach (var (name, system, root) in PlatformFile.Read()?.Services ?? [])
        {
            if (system == description.System && name != description.Name && !all.Exists(place => place.Name == name || place.Root == root))
                all.Add((name, root, false));
        }
        return all;
    }

    internal NeighbourState StateOf(Uri root) => states.StateOf(root);

    /// <summary>The trace in the dashboard of the AppHost that has started this program; otherwise null.</summary>
    internal string? Dashboard(string traceId) => Uri.TryCreate(configuration[EnvironmentVariables.Dashboard], UriKind.Absolute, out var dashboard)
        && dashboard.IsLoopback && dashboard.Scheme is "http" or "https" ? new Uri(dashboard, $"/traces/detail/{traceId}").AbsoluteUri : null;

    /// <summary>The trace in the viewer that compose.yaml starts, if the telemetry goes there; otherwise null.</summary>
    internal string? Viewer(string traceId)
    {
        if (!Uri.TryCreate(configuration[EnvironmentVariables.OtlpEndpoint], UriKind.Absolute, out var collector)
            || !collector.IsLoopback || collector.Port is not (LaptopViewer.OtlpGrpc or LaptopViewer.OtlpHttp))
        {
            return null;
        }
        var panes = $$$"""{"trace":{"datasource":"tempo","queries":[{"refId":"A","queryType":"traceql","query":"{{{traceId}}}"}],"""
            + """ "range":{"from":"now-1h","to":"now"}}}""";
        return $"http://localhost:{LaptopViewer.Page}/explore?schemaVersion=1&orgId=1&panes={Uri.EscapeDataString(panes)}";
    }
}
