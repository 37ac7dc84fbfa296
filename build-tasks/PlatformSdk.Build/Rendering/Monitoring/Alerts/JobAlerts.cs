using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using static PlatformSdk.Build.Rendering.Metrics.ClusterSeries;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for runs that failed or never started.</summary>
internal static class JobAlerts
{
    /// <summary>Twice the deadline after which Kubernetes no longer starts a run.</summary>
    private const int Late = 600;

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (service.Run is not { } run)
            yield break;
        var runs = Selectors.Runs(service);
        if (run.Schedule is null)
        {
            yield return new Alert(AlertNames.JobFailed, Urgency.Now, $"max({ClusterSeries.JobFailed}{{{runs},condition=\"true\"}}) > 0", null,
                "the job failed", "The run and all its retries failed.");
            yield break;
        }

        var schedule = $"namespace=\"{service.Namespace}\",cronjob=\"{service.Name}\"";
        yield return new Alert(AlertNames.JobFailed, Urgency.Now,
            // Failed runs are kept for a while, so only one that is later than the last success counts.
            $"max({JobStart}{{{runs}}} and on (job_name) {ClusterSeries.JobFailed}{{{runs},condition=\"true\"}} > 0)\n> " +
                $"(max({JobSucceeded}{{{schedule}}}) or vector(0))", null,
            "the last run failed", "The run and all its retries failed, and no run has succeeded since.");
        yield return new Alert(AlertNames.JobMissed, Urgency.Now, $"time() - max({JobDue}{{{schedule}}}) > {Late}", "5m",
            "a run did not start", "It was due {{ $value | humanizeDuration }} ago.");
    }
}
