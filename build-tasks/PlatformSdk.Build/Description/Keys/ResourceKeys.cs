using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The resource requests and limits of a pod.</summary>
internal sealed record ResourceDescription(CpuQuantity Cpu, MemoryQuantity Memory, MemoryQuantity MemoryLimit, CpuQuantity? CpuLimit, int? Gpu);

internal static class ResourceKeys
{
    internal static readonly Key<CpuQuantity> Cpu = new("cpu", Scalars.Cpu)
    {
        Summary = "The CPU reserved for a pod.",
        Default = "500m, 250m or 100m by tier",
        Example = "100m",
        Effect = "resources.requests.cpu of the container in deployment.yaml, cronjob.yaml or job.yaml, and the base of the autoscaler's target",
    };

    internal static readonly Key<MemoryQuantity> Memory = new("memory", Scalars.Memory)
    {
        Summary = "The memory reserved for a pod.",
        Default = "512Mi, 512Mi or 256Mi by tier",
        Example = "256Mi",
        Effect = "resources.requests.memory and, without memoryLimit, resources.limits.memory in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<MemoryQuantity> MemoryLimit = new("memoryLimit", Scalars.Memory)
    {
        Summary = "The memory limit. A pod that exceeds it is killed.",
        Default = "memory",
        Example = "512Mi",
        Effect = "resources.limits.memory in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<CpuQuantity> CpuLimit = new("cpuLimit", Scalars.Cpu)
    {
        Summary = "The CPU limit. A pod that exceeds it is throttled. Most services do not need one.",
        Default = "no limit",
        Example = "\"2\"",
        Effect = "resources.limits.cpu in deployment.yaml, cronjob.yaml or job.yaml",
    };

    /// <summary>As many as one node can have.</summary>
    internal static readonly Key<int> Gpu = new("gpu", new IntegerShape(1, 16))
    {
        Summary = "The number of NVIDIA GPUs of a pod, which it does not share.",
        Default = "none",
        Example = "1",
        Effect = "resources.requests and limits of nvidia.com/gpu, and a toleration for nodes that only such pods may use, in deployment.yaml, " +
            "cronjob.yaml or job.yaml",
    };

    /// <summary>A single layer may set a part of it.</summary>
    internal static readonly ObjectShape<Fields> Shape = new("resources", [Cpu, Memory, MemoryLimit, CpuLimit, Gpu], f => f);

    /// <summary>All layers together are complete. No CPU limit means that a pod is never throttled.</summary>
    internal static ResourceDescription Build(Fields f) =>
        new(f.Need(Cpu), f.Need(Memory), f.Get(MemoryLimit) ?? f.Need(Memory), f.Get(CpuLimit), f.Get(Gpu));
}
