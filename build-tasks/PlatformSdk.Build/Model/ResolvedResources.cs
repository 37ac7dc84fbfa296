using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>What a pod asks for and may use at most; no CPU limit means that it is never throttled.</summary>
internal sealed record ResolvedResources(CpuQuantity Cpu, MemoryQuantity Memory, MemoryQuantity MemoryLimit, CpuQuantity? CpuLimit);
