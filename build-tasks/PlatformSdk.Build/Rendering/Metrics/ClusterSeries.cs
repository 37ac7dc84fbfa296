namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Metrics of the cluster about pods: kube-state-metrics and the kubelet's cAdvisor. None of them come from the service itself.</summary>
internal static class ClusterSeries
{
    internal const string Ready = "kube_pod_container_status_ready";
    internal const string Waiting = "kube_pod_container_status_waiting_reason";
    internal const string Restarts = "kube_pod_container_status_restarts_total";
    internal const string Requested = "kube_pod_container_resource_requests";
    internal const string Limits = "kube_pod_container_resource_limits";
    internal const string NamespaceCreated = "kube_namespace_created";
    internal const string WantedReplicas = "kube_deployment_spec_replicas";
    internal const string AutoscalerReplicas = "kube_horizontalpodautoscaler_status_current_replicas";
    internal const string AutoscalerMost = "kube_horizontalpodautoscaler_spec_max_replicas";
    internal const string JobStart = "kube_job_status_start_time";
    internal const string JobCompletion = "kube_job_status_completion_time";
    internal const string JobFailed = "kube_job_failed";
    internal const string JobSucceeded = "kube_cronjob_status_last_successful_time";
    internal const string JobDue = "kube_cronjob_next_schedule_time";

    internal const string Memory = "container_memory_working_set_bytes";
    internal const string Cpu = "container_cpu_usage_seconds_total";
    internal const string CpuPeriods = "container_cpu_cfs_periods_total";
    internal const string CpuThrottledPeriods = "container_cpu_cfs_throttled_periods_total";
}
