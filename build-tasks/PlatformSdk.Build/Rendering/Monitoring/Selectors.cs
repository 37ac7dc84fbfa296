using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>
/// The selectors that find a service's series. An OTLP pipeline gives them <c>job</c> (namespace and name of the service) and <c>instance</c>, and
/// keeps the other resource attributes for <c>target_info</c>. So the environment comes from the instance, which the manifests build from namespace
/// and pod name. This needs no join and no promoted attributes in Prometheus.
/// </summary>
internal static class Selectors
{
    /// <summary>Series from the process.</summary>
    internal static string Process(ResolvedService service, string? place = null) =>
        $"job=\"{JobLabel.ValueFor(service)}\",instance=~\"{place ?? service.Namespace}[.].+\"";

    /// <summary>Series about the service's containers.</summary>
    internal static string Container(ResolvedService service, string? place = null) =>
        $"namespace=\"{place ?? service.Namespace}\",container=\"{service.Name}\"";

    /// <summary>Series about the runs of a job: the names end in a time for a CronJob, and in a hash for a Job that runs once.</summary>
    internal static string Runs(ResolvedService service, string? place = null) =>
        $"namespace=\"{place ?? service.Namespace}\",job_name=~\"{service.Name}-{(service.Run?.Schedule is null ? "[0-9a-f]{8}" : "[0-9]+")}\"";

    /// <summary>Series from the generated recording rules.</summary>
    internal static string Recorded(ResolvedService service, string? environment = null) =>
        $"service=\"{service.Name}\",environment=\"{environment ?? service.Environment}\"";

    /// <summary>The histogram bucket that ends at a time; Prometheus 3 writes a whole number as <c>1.0</c>.</summary>
    internal static string Bucket(Duration within)
    {
        var seconds = PromQl.Number((decimal)within.Value.TotalSeconds);
        return seconds.Contains('.', StringComparison.Ordinal) ? $"le=\"{seconds}\"" : $"le=~\"{seconds}([.]0)?\"";
    }
}
