using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>The label <c>job</c> that an OTLP pipeline gives the series of a service: its namespace, which is the system, and its name.</summary>
internal static class JobLabel
{
    internal static string ValueFor(ResolvedService service) => service.System is null ? service.Name : $"{service.System}/{service.Name}";
}
