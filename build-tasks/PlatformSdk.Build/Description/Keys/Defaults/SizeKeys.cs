using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What a size means; a member that is null has the value of the built-in size.</summary>
internal sealed record SizeDescription(int? Instances, MemoryQuantity? Storage, string? StorageClass, CpuQuantity? Cpu, MemoryQuantity? Memory);

internal static class SizeKeys
{
    internal static readonly Key<int> Instances = new("instances", new IntegerShape(1, 20))
    {
        Summary = "The number of servers: one primary, and standbys that take over. Outside dev, tier critical has at least 3.",
        Default = "small 1, medium 2, large 3",
        Example = "3",
        Effect = "spec.instances in database-cluster.yaml, and the alert on missing instances in prometheus-rule.yaml",
    };

    internal static readonly Key<MemoryQuantity> Storage = new("storage", Scalars.Memory)
    {
        Summary = "The volume of each server. It can grow, but not shrink.",
        Default = "small 10Gi, medium 50Gi, large 200Gi",
        Example = "10Gi",
        Effect = "spec.storage.size in database-cluster.yaml",
    };

    internal static readonly Key<string> StorageClass = new("storageClass", Texts.ObjectName)
    {
        Summary = "The StorageClass of the volumes. The volumes of an existing database keep theirs.",
        Default = "the cluster's default",
        Example = "fast-ssd",
        Effect = "spec.storage.storageClass in database-cluster.yaml",
    };

    internal static readonly Key<CpuQuantity> Cpu = new("cpu", Scalars.Cpu)
    {
        Summary = "The CPU of each server.",
        Default = "small 250m, medium 1, large 4",
        Example = "250m",
        Effect = "spec.resources in database-cluster.yaml",
    };

    internal static readonly Key<MemoryQuantity> Memory = new("memory", Scalars.DatabaseMemory)
    {
        Summary = "The memory of each server. A quarter of it is shared_buffers.",
        Default = "small 512Mi, medium 2Gi, large 16Gi",
        Example = "512Mi",
        Effect = "spec.resources and shared_buffers in database-cluster.yaml",
    };

    internal static readonly ObjectShape<SizeDescription> Shape = new("a size", [Instances, Storage, StorageClass, Cpu, Memory],
        f => new SizeDescription(f.Get(Instances), f.Get(Storage), f.Get(StorageClass), f.Get(Cpu), f.Get(Memory)));
}
