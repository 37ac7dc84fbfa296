using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>When pods do not serve, or are about to stop.</summary>
internal static class PodGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [NoPodReady] = c => new(
            "Not one pod is ready. No request is measured any more, so the alerts on objectives are silent.",
            "Nothing works.",
            [c.Look, c.Describe, c.Errors], [c.Undo, Commands.Revert, c.Scale, Commands.DrainNode]),
        [TooFewPodsReady] = c => new(
            "For a quarter of an hour fewer pods have been ready than the description asks for.",
            "Nothing yet; the next loss may be felt.",
            [c.Look, c.Describe, Commands.Events], [c.Undo, Commands.Revert, Commands.DrainNode]),
        [CrashLoop] = c => new(
            "A pod ends soon after each start, and Kubernetes waits longer and longer before it tries again.",
            "Nothing, as long as other pods serve.",
            [c.Previous, c.Describe, Commands.Changes], [c.Undo, Commands.Revert, Commands.Drain]),
        [Restarts] = c => new(
            "A pod restarted more than three times within an hour: it crashes, is killed for its memory, or its liveness probe fails.",
            "Requests that were in work when it ended have failed.",
            [c.Previous, c.Describe, c.Usage], [c.Undo, Commands.Revert, c.Scale]),
        [MemoryNearLimit] = c => new(
            "A pod uses more than nine tenths of its memory. At the limit the kernel kills it, in the middle of its requests.",
            "Nothing yet; slowness, when the garbage collector works hard.",
            [c.Usage, c.Look, Commands.Changes],
                [Commands.Drain, c.Undo, Commands.Revert,
                new("**Give it more**: `resources.memoryLimit` in `platform.yaml`, then build and deploy.")]),
        [CpuThrottled] = c => new(
            "The processor limit makes a pod wait in more than a quarter of its periods.",
            "It is slow.",
            [c.Usage, c.Look, Commands.Changes],
                [c.Scale, c.Undo, new("**Raise or remove** `resources.cpuLimit` in `platform.yaml`, then build and deploy.")]),
        [AtMostReplicas] = c => new(
            "The autoscaler has been at its most for half an hour: more load can no longer be met by more pods.",
            "Nothing yet; slowness, when the load grows.",
            [c.Usage, c.Look, Commands.Changes],
                [new("**Let it grow**: a higher end of `replicas` in `platform.yaml`, then build and deploy. Until then:",
                $"kubectl -n \"$NAMESPACE\" patch hpa {c.Service} -p '{{\"spec\":{{\"maxReplicas\":20}}}}'"), c.Undo, Commands.Drain]),
        [ThreadPoolStarved] = c => new(
            "Requests and background work wait for a thread: all threads of a pod's pool are blocked, by synchronous calls or by a deadlock. " +
                "Liveness is answered on a thread of its own, so Kubernetes does not restart the pod.",
            "It is slow, or does not answer at all. The pod is unready while its health checks get no turn either.",
            [c.Look, c.Errors, c.Health],
                [new("**Restart** a deadlocked pod: its queue never shrinks. Another takes its place.", Commands.Drain.Command), c.Scale, c.Undo,
                new("**Find what blocks**: `Thread.Sleep`, `.Result`, `.Wait()`, `lock` and synchronous I/O in requests.")]),
    };
}
