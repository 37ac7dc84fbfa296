using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>What kube-state-metrics and the kubelet would say of two pods that are well, and of a job that runs every night.</summary>
internal sealed class ClusterStandIn
{
    private const string Space = "namespace=\"" + Sample.Namespace + "\"";
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Whether the pods pass their readiness probes.</summary>
    internal bool Ready { get; set; } = true;

    internal string Expose()
    {
        var text = new StringBuilder();
        Line("kube_namespace_created", Space, 1_700_000_000);
        foreach (var pod in new[] { Sample.Pod, "orders-7d9c8b-fghij" })
            Pod("orders", pod);
        Line("kube_horizontalpodautoscaler_status_current_replicas", $"{Space},horizontalpodautoscaler=\"orders\"", 2);
        Line("kube_horizontalpodautoscaler_spec_max_replicas", $"{Space},horizontalpodautoscaler=\"orders\"", 6);

        Pod("settlement", "settlement-29000001-abcde");
        var (run, schedule) = ($"{Space},job_name=\"settlement-29000001\"", $"{Space},cronjob=\"settlement\"");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Line("kube_job_status_start_time", run, now - 7200);
        Line("kube_job_status_completion_time", run, now - 7100);
        Line("kube_job_failed", $"{run},condition=\"true\"", 0);
        Line("kube_cronjob_status_last_successful_time", schedule, now - 7100);
        Line("kube_cronjob_next_schedule_time", schedule, now + 7200);
        return text.ToString();

        void Pod(string container, string pod)
        {
            var labels = $"{Space},container=\"{container}\",pod=\"{pod}\"";
            Line("kube_pod_container_status_ready", labels, Ready ? 1 : 0);
            Line("kube_pod_container_status_restarts_total", labels, 1);
            Line("container_memory_working_set_bytes", labels, 100_000_000);
            Line("container_cpu_usage_seconds_total", labels, _clock.Elapsed.TotalSeconds / 5);
            Line("container_cpu_cfs_periods_total", labels, _clock.Elapsed.TotalSeconds * 10);
            Line("container_cpu_cfs_throttled_periods_total", labels, _clock.Elapsed.TotalSeconds / 10);
            foreach (var (resource, requested, limit) in new[] { ("cpu", 0.25, 1), ("memory", 256_000_000, 256_000_000) })
            {
                Line("kube_pod_container_resource_requests", $"{labels},resource=\"{resource}\"", requested);
                Line("kube_pod_container_resource_limits", $"{labels},resource=\"{resource}\"", limit);
            }
        }

        void Line(string name, string labels, double value) => text.Append(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {value}\n");
    }
}
