using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Layers;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects resource requests above their limits, as the API server does.</summary>
internal static class LimitCheck
{
    internal static void Run(string environment, ServiceDescription service, FindingList findings)
    {
        var resources = service.Resources;
        if (resources.MemoryLimit.Bytes < resources.Memory.Bytes)
            Report((ResourceKeys.MemoryLimit, $"{resources.MemoryLimit}"), (ResourceKeys.Memory, $"{resources.Memory}"));
        if (resources.CpuLimit?.Millicores < resources.Cpu.Millicores)
            Report((ResourceKeys.CpuLimit, $"{resources.CpuLimit}"), (ResourceKeys.Cpu, $"{resources.Cpu}"));

        void Report((Key Key, string Value) limit, (Key Key, string Value) request)
        {
            // Points to the service's own file if it sets one of the two; the other may come from the tier or the defaults.
            var place = service.At[WorkloadKeys.Resources];
            var (atLimit, atRequest) = (place[limit.Key].OfValue, place[request.Key].OfValue);
            var source = atRequest.File == BuiltIn.Resource ? " (the tier's default)" : "";
            findings.Add(ManifestCodes.LimitBelowRequest, atLimit.File == findings.LenientFile && source.Length == 0 ? atRequest : atLimit,
                $"'{limit.Key.Name}' is {limit.Value} in {environment}, less than '{request.Key.Name}' with {request.Value}{source}. "
                + $"Raise the limit, or set 'resources.{request.Key.Name}' to at most {limit.Value}.");
        }
    }
}
