using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The versions that run, and whether all their telemetry arrives.</summary>
internal static class VersionRow
{
    internal static Row BuildRow(ResolvedService service) => new("Versions and telemetry",
        Panel.Lines("Pods by version", "short",
            new Query($"count by (service_version) ({Ask.Process(service, Series.Target)})", "{{service_version}}")),
        Panel.Lines("Pods by SDK and .NET", "short",
            new Query($"count by (sdk_version, dotnet_version) ({Ask.Process(service, Series.BuildInfo)})",
            "SDK {{sdk_version}}, .NET {{dotnet_version}}")),
        Panel.Lines("Telemetry lost per hour", "short",
            new Query(Ask.OrZero($"sum by (signal, reason) (increase({Ask.Process(service, Series.TelemetryDropped)}[1h]))", "signal"),
            "{{signal}} {{reason}}")));
}
