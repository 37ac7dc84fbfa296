using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Metrics.QueueSeries;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for the queues that the process consumes: what is lost from sight, and what waits too long.</summary>
internal static class QueueAlerts
{
    /// <summary>How long a new message may wait for those before it, in seconds.</summary>
    private const int LongestWait = 900;

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service) =>
        !Rollouts.RunsPods(service) || service.Platform.Telemetry?.OtlpEndpoint is null ? []
        : service.Needs.Where(need => need.Type == NeedTypes.Queue).SelectMany(need => AlertsFor(service, need.Name));

    private static IEnumerable<Alert> AlertsFor(ResolvedService service, string need)
    {
        var matchers = $"{{{Selectors.Process(service)},{OfNeed(need)}}}";
        // Without messages there are no pods to measure, so the last number counts for a while.
        var dead = service.Replicas.SleepsAtTimes ? $"last_over_time({DeadLetters}{matchers}[1h])" : DeadLetters + matchers;
        var label = $"{{{{ $labels.{Queue} }}}}";
        yield return NeedAlerts.Unavailable(service, AlertNames.QueueUnavailable, need,
            "The broker does not answer, accepts no messages, or a queue is not consumed.");
        yield return new Alert(AlertNames.QueueDeadLetters, Urgency.Soon, $"max by ({Queue}) ({dead}) > 0", "15m",
            $"messages of {need} failed", $"{{{{ $value }}}} messages of {label} failed in all attempts; nobody handles them.")
        { Need = need };
        var waiting = $"max by ({Queue}) ({Ready}{matchers})";
        yield return new Alert(AlertNames.QueueBacklog, Urgency.Soon,
            // Without any message handled, the time is infinite; without any that waits, it is not a number.
            $"{waiting}\n/\n(sum by ({Queue}) (rate({Handled}{matchers}[15m])) or 0 * {waiting})\n> {LongestWait}", "15m",
            $"messages of {need} wait long",
            $"At the present rate, a new message of {label} waits for {{{{ $value | humanizeDuration }}}} (Inf: nothing is handled).")
        {
            Need =
                need
        };
    }
}
