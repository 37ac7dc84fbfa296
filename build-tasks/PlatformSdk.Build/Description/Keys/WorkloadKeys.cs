using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The keys that control how the program runs.</summary>
internal static class WorkloadKeys
{
    internal static readonly Key<int> Port = new("port", Scalars.Port)
    {
        Summary = "The port the service listens on inside its pod.",
        Default = $"{RuntimeDefaults.Port}",
        Example = $"{RuntimeDefaults.Port}",
        Effect = $"the container port and {EnvironmentVariables.HttpPorts} in deployment.yaml, PlatformService.g.cs and the image",
        Kinds = Kinds.Service,
    };

    internal static readonly Key<Fields> Resources = new("resources", ResourceKeys.Shape)
    {
        Summary = "The resources of a pod.",
        Default = "by tier",
        Example = "{ cpu: 100m, memory: 256Mi }",
        Effect = "resources of the container in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<IReadOnlyList<Architecture>> Architectures = new("architectures",
        new ListShape<Architecture>("a list of architectures such as [amd64, arm64]", new ChoiceShape<Architecture>()))
    {
        Summary = "The processors that the image is built for. The pipeline builds one image for each on a machine of that kind, and joins them " +
            "into one index. See docs/pipeline.md.",
        Default = "amd64, and pods may run on any node",
        Example = "[amd64, arm64]",
        Effect = "nodeSelector in deployment.yaml, cronjob.yaml or job.yaml unless it names all; the images that the pipeline publishes",
    };

    internal static readonly Key<Replicas> Replicas = new("replicas", Scalars.Replicas)
    {
        Summary = "The number of pods, or a range for an autoscaler. Only a worker that is scaled by a queue can have a range from 0.",
        Default = "3..10, 2..6 or 1 by tier; 1 in dev",
        Example = "2..10",
        Effect = "replicas in deployment.yaml, or horizontal-pod-autoscaler.yaml",
        Kinds = Kinds.Service | Kinds.Worker,
    };

    internal static readonly Key<Fields> Scale = new("scale", ScaleKeys.Shape)
    {
        Summary = "What the number of pods follows within 'replicas', in addition to the CPU. It requires 'scaling' in platform.defaults.yaml; " +
            "requests, which only a service has, also require 'telemetry.prometheusUrl'.",
        Default = "only the CPU",
        Example = "{ on: requests, target: 50 }",
        Effect = "scaled-object.yaml instead of horizontal-pod-autoscaler.yaml",
        Kinds = Kinds.Service | Kinds.Worker,
    };

    internal static readonly Key<Rollout> Rollout = new("rollout", new ChoiceShape<Rollout>())
    {
        Summary = "How a new version is rolled out: pod by pod, or to a share of the traffic first. To move a released service from one to the " +
            "other, use 'to-canary' or 'to-rolling', which run all pods twice during the move.",
        Default = "rolling",
        Example = "canary",
        Effect = "rollout.yaml and analysis-template.yaml beside the Deployment",
        Kinds = Kinds.Service,
    };

    internal static readonly Key<Cron> Schedule = new("schedule", Scalars.Cron)
    {
        Summary = "When the job runs. Without a schedule it runs once.",
        Example = "\"0 3 * * *\"",
        Effect = "cronjob.yaml instead of job.yaml",
        Kinds = Kinds.Job,
    };

    internal static readonly Key<string> TimeZone = new("timeZone", Scalars.TimeZone)
    {
        Summary = "The time zone of the schedule.",
        Default = "UTC",
        Example = "Europe/Berlin",
        Effect = "spec.timeZone in cronjob.yaml",
        Kinds = Kinds.Job,
    };

    internal static readonly Key<Duration> Timeout = new("timeout", Scalars.Timeout)
    {
        Summary = "The time limit of a run.",
        Default = "1h",
        Example = "30m",
        Effect = "activeDeadlineSeconds in cronjob.yaml or job.yaml",
        Kinds = Kinds.Job,
    };

    internal static readonly Key<int> Retries = new("retries", new IntegerShape(0, 20))
    {
        Summary = "How many times a failed run is retried.",
        Default = "3",
        Example = "3",
        Effect = "backoffLimit in cronjob.yaml or job.yaml",
        Kinds = Kinds.Job,
    };

    internal static readonly Key<Concurrency> Concurrency = new("concurrency", new ChoiceShape<Concurrency>())
    {
        Summary = "What happens when a run is due while the previous one is still running.",
        Default = "forbid",
        Example = "forbid",
        Effect = "spec.concurrencyPolicy in cronjob.yaml",
        Kinds = Kinds.Job,
    };

    internal static readonly IReadOnlyList<Key> All =
        [Port, Architectures, Resources, Replicas, Scale, Rollout, Schedule, TimeZone, Timeout, Retries, Concurrency];

    /// <summary>How a job runs, from all layers together.</summary>
    internal static RunDescription Run(Fields f) =>
        new(f.Get(Schedule), f.Need(TimeZone), f.Need(Timeout), f.Need(Retries), f.Need(Concurrency));
}
