namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>Metrics of OpenCost: prices of nodes and volumes per hour, and what each container and pod has of them.</summary>
internal static class CostSeries
{
    internal const string CpuPrice = "node_cpu_hourly_cost";
    internal const string MemoryPrice = "node_ram_hourly_cost";
    internal const string VolumePrice = "pv_hourly_cost";
    internal const string Cpu = "container_cpu_allocation";
    internal const string Memory = "container_memory_allocation_bytes";
    internal const string Volume = "pod_pvc_allocation";

    /// <summary>The label that leads from a container to the price of its node.</summary>
    internal const string Node = "node";

    /// <summary>The label that leads from a claim to the price of its volume.</summary>
    internal const string PersistentVolume = "persistentvolume";
}
