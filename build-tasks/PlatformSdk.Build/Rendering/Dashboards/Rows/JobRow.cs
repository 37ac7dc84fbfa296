using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The runs of a job.</summary>
internal static class JobRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (service.Run is not { } run)
            return null;
        var runs = Selectors.Runs(service, Variables.Namespace);
        var schedule = $"namespace=\"{Variables.Namespace}\",cronjob=\"{service.Name}\"";
        var lastly = new Panel("Time since the last success", "stat", "s",
            new Query($"time() - max({ClusterSeries.JobSucceeded}{{{schedule}}})", "since"));
        var next = new Panel("Time until the next run", "stat", "s", new Query($"max({ClusterSeries.JobDue}{{{schedule}}}) - time()", "until"));
        return new Row("Runs",
        [
            .. run.Schedule is null ? Array.Empty<Panel>() : [lastly with { Width = 4 }, next with { Width = 4 }],
            Panel.Lines("Failed runs", "short", new Query($"sum({ClusterSeries.JobFailed}{{{runs},condition=\"true\"}}) or vector(0)", "failed")),
            Panel.Lines("Duration of each run", "s",
                new Query($"max by (job_name) ({ClusterSeries.JobCompletion}{{{runs}}} - {ClusterSeries.JobStart}{{{runs}}})", "{{job_name}}")),
            Panel.Lines("Duration measured by the job", "s",
                new Query($"max by (outcome) (last_over_time({Ask.Process(service, Series.JobDuration)}[1h]))", "{{outcome}}")),
        ]);
    }
}
