using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>Guides for pods that do not serve, or are about to stop.</summary>
internal static class PodGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [NoPodReady] = c => new(
            c.SleepsAtTimes ? "Pods are wanted, and none is ready. Without messages there are none, and no alert."
                : "No pod is ready. No requests are measured, so the alerts on objectives do not fire.",
            c.SleepsAtTimes ? "Messages wait, and nobody handles them." : "The service is down.",
            [c.Look, c.Describe, c.Errors], [c.Undo, Commands.Revert, c.Scale, Commands.DrainNode]),
        [TooFewPodsReady] = c => new(
            "For 15 minutes fewer pods have been ready than `replicas` requires.",
            "Nothing yet. The loss of another pod may be noticeable.",
            [c.Look, c.Describe, Commands.Events], [c.Undo, Commands.Revert, Commands.DrainNode]),
        [CrashLoop] = c => new(
            "A pod stops soon after each start, and Kubernetes waits longer before each new attempt.",
            "Nothing, as long as other pods are ready.",
            [c.Previous, c.Describe, Commands.Changes], [c.Undo, Commands.Revert, Commands.Drain]),
        [Restarts] = c => new(
            "A pod restarted more than three times within an hour: it crashes, exceeds its memory limit, or its liveness probe fails.",
            "Requests in progress failed when it stopped.",
            [c.Previous, c.Describe, c.Usage], [c.Undo, Commands.Revert, c.Scale]),
        [MemoryNearLimit] = c => new(
            "A pod uses more than 90% of its memory. At the limit the kernel kills it, together with its requests.",
            "Nothing yet, or slow responses while the garbage collector runs often.",
            [c.Usage, c.Look, Commands.Changes],
                [Commands.Drain, c.Undo, Commands.Revert,
                new("**Raise the limit**: `resources.memoryLimit` in `platform.yaml`, then build and deploy.")]),
        [CpuThrottled] = c => new(
            "The CPU limit throttles a pod in more than 25% of its periods.",
            "The service is slow.",
            [c.Usage, c.Look, Commands.Changes],
                [c.Scale, c.Undo, new("**Raise or remove** `resources.cpuLimit` in `platform.yaml`, then build and deploy.")]),
        [AtMostReplicas] = c => new(
            "The autoscaler has been at its maximum for 30 minutes and cannot add pods for more load.",
            "Nothing yet. The service becomes slow if the load grows.",
            [c.Usage, c.Look, Commands.Changes],
                [new("**Raise the maximum**: the upper end of `replicas` in `platform.yaml`, then build and deploy. Until then:",
                c.Autoscaler(isMost: true, 20)), c.Undo, Commands.Drain]),
        [ThreadPoolStarved] = c => new(
            "Requests and background work wait for a thread: synchronous calls or a deadlock block all threads of a pod's pool. Liveness runs on " +
                "its own thread, so Kubernetes does not restart the pod.",
            "The service is slow or does not answer. The pod becomes unready if its health checks get no thread either.",
            [c.Look, c.Errors, c.Health],
                [new("**Restart** a deadlocked pod, whose queue never shrinks. A new pod replaces it.", Commands.Drain.Command), c.Scale, c.Undo,
                new("**Find the blocking call**: `Thread.Sleep`, `.Result`, `.Wait()`, `lock` or synchronous I/O in requests.")]),
    };
}
