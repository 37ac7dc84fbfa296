using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>What users do not see: jobs, secrets, telemetry.</summary>
internal static class BackgroundGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [SecretStale] = c => new(
            "For an hour the store has refused a secret, or could not be reached. The process works on with the last good value.",
            "Nothing yet. At the next rotation, or the next start of a pod, it fails.",
            [c.Health, c.Errors, Commands.Events],
            [new("**Do not restart** the pods: a new one would not get its secrets."),
                new("**Mend the store**: is it reachable, does the role still exist, is the secret still there?"), c.Undo]),
        [JobFailed] = c => new(
            "The last run failed, and so did every try after it.",
            "What the job should have done is not done.",
            [c.Runs, c.RunLog, Commands.Events],
                [c.RunAgain, new("**Roll back** when it began with a release: revert the commit that changed it, and deploy.",
                "git revert <commit> && git push")]),
        [JobMissed] = c => new(
            "A run was due and did not begin: the schedule is suspended, the last run still works, or there is no room in the cluster.",
            "What the job should have done is not done.",
            [c.Schedule, c.Runs, Commands.Events], [c.Resume, c.RunAgain]),
        [MetricsMissing] = c => new(
            "Pods run, but none of their metrics arrive: the collector or the way to it is broken. The alerts on objectives are blind.",
            "Nothing. But nobody would be told if they did.",
            [c.Errors, new("Is the collector there? Its address:",
                $"kubectl -n \"$NAMESPACE\" set env deployment/{c.Service} --list | grep OTEL_EXPORTER"), Commands.Events],
            [new("**Mend the collector**, or ask those who run it. Until then watch the pods themselves.", c.Look.Command), c.Undo]),
        [TelemetryDropped] = c => new(
            "Spans, log records or metrics are lost: the collector does not answer, or is too slow for them.",
            "Nothing.",
            [c.Errors, c.Usage, Commands.Events],
                [new("**Send less**: `telemetry.sampling` in `platform.defaults.yaml`, or mend the collector."), c.Scale]),
    };
}
