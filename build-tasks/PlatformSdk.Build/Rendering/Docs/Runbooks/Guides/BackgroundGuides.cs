using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>Guides for problems that users do not see directly: jobs, secrets, telemetry.</summary>
internal static class BackgroundGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [SecretStale] = c => new(
            "For an hour the store has rejected the request for a secret, or has been unreachable. The process keeps using the last valid value.",
            "Nothing yet. The service fails at the next rotation or the next start of a pod.",
            [c.Health, c.Errors, Commands.Events],
            [new("**Do not restart** the pods: a new pod would not get its secrets."),
                new("**Fix the store**: is it reachable, does the role still exist, does the secret still exist?"), c.Undo]),
        [MigrationFailed] = c => new(
            "The Job that applies migrations ended with an error, so the release stopped. Scripts before the one that failed are applied; of the " +
                "one that failed, nothing is.",
            "Nothing: the former version runs. But nothing can be released.",
            [c.MigrationLog, c.MigrationJob, Commands.Events],
            [new("**Fix the script** that the log names, with file, line and column, and release again. A script that was applied anywhere must " +
                "not " +
                "be edited: add a new one."),
                new("**Do not undo by hand** what earlier scripts did: the former version works with it, unless a script removed something."),
                Commands.Revert]),
        [JobFailed] = c => new(
            "The last run and all its retries failed.",
            "The job's work is not done.",
            [c.Runs, c.RunLog, Commands.Events],
                [c.RunAgain, new("**Roll back** if it started with a release: revert the commit that changed it, and deploy.",
                "git revert <commit> && git push")]),
        [JobMissed] = c => new(
            "A run was due and did not start: the schedule is suspended, the previous run is still running, or the cluster has no capacity.",
            "The job's work is not done.",
            [c.Schedule, c.Runs, Commands.Events], [c.Resume, c.RunAgain]),
        [MetricsMissing] = c => new(
            "Pods are running, but their metrics do not arrive: the connection between them and Prometheus is broken. The alerts on objectives " +
                "have no data.",
            "Nothing. But no alert would fire if they did.",
            [c.Errors, c.Metrics, Commands.Events],
            [new("**Fix the collector or Prometheus**, or ask the team that runs it. Until then watch the pods directly.", c.Look.Command), c.Undo]),
        [TelemetryDropped] = c => new(
            "Spans, log records or metrics are lost: the collector does not answer, or is too slow.",
            "Nothing.",
            [c.Errors, c.Usage, Commands.Events],
                [new("**Send less**: lower `telemetry.sampling` in `platform.defaults.yaml`, or fix the collector."), c.Scale]),
    };
}
