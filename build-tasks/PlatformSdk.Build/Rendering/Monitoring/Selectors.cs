using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>
/// By which labels a service is found. An OTLP pipeline gives its series <c>job</c> (namespace and name of the service) and <c>instance</c>, and
/// keeps every other attribute of the resource for <c>target_info</c>. So the environment is told by the instance, which the manifests make of
/// namespace and pod: no join, and nothing that Prometheus would have to be told to promote.
/// </summary>
internal static class Selectors
{
    /// <summary>Series that the process sends.</summary>
    internal static string Process(ResolvedService service, string? place = null) =>
        $"job=\"{JobLabel.Of(service)}\",instance=~\"{place ?? service.Namespace}[.].+\"";

    /// <summary>Series about its containers.</summary>
    internal static string Container(ResolvedService service, string? place = null) =>
        $"namespace=\"{place ?? service.Namespace}\",container=\"{service.Name}\"";

    /// <summary>Series about its runs: of a CronJob they end in a time, of a Job that runs once in a hash.</summary>
    internal static string Runs(ResolvedService service, string? place = null) =>
        $"namespace=\"{place ?? service.Namespace}\",job_name=~\"{service.Name}-{(service.Run?.Schedule is null ? "[0-9a-f]{8}" : "[0-9]+")}\"";

    /// <summary>Series that our own recording rules make.</summary>
    internal static string Recorded(ResolvedService service, string? environment = null) =>
        $"service=\"{service.Name}\",environment=\"{environment ?? service.Environment}\"";

    /// <summary>The bucket that ends at a time; Prometheus 3 writes a whole number as <c>1.0</c>.</summary>
    internal static string Bucket(Duration within)
    {
        var seconds = PromQl.Number((decimal)within.Value.TotalSeconds);
        return seconds.Contains('.', StringComparison.Ordinal) ? $"le=\"{seconds}\"" : $"le=~\"{seconds}([.]0)?\"";
    }
}
