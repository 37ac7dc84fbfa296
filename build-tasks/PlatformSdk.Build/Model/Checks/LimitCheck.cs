using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses a container that asks for more than it may use: the API server would.</summary>
internal static class LimitCheck
{
    /// <param name="environment">The environment.</param>
    /// <param name="merged">All that holds there, by layers.</param>
    /// <param name="read">The same, typed.</param>
    /// <param name="findings">What is wrong.</param>
    internal static void Run(string environment, YamlMapping merged, ServiceDescription read, FindingList findings)
    {
        if (read.Resources is not { } said)
            return;
        if (said.MemoryLimit?.Bytes < said.Memory?.Bytes)
            Report(environment, merged, ("memoryLimit", $"{said.MemoryLimit}"), ("memory", $"{said.Memory}"), findings);
        if (said.CpuLimit?.Millicores < said.Cpu?.Millicores)
            Report(environment, merged, ("cpuLimit", $"{said.CpuLimit}"), ("cpu", $"{said.Cpu}"), findings);
    }

    private static void Report(string environment, YamlMapping merged, (string Key, string Value) limit, (string Key, string Value) request,
        FindingList findings)
    {
        var resources = (YamlMapping)merged["resources"]!;
        // In the service's own file where one of the two is: the other may come from the tier, or from the platform's defaults.
        var (atLimit, atRequest) = (resources[limit.Key]!.Span, resources[request.Key]!.Span);
        var source = atRequest.File == Layers.BuiltIn.Resource ? " (the tier's default)" : "";
        findings.Add(ManifestCodes.LimitBelowRequest, atLimit.File == findings.LenientFile && source.Length == 0 ? atRequest : atLimit,
            $"'{limit.Key}' is {limit.Value} in {environment}, less than '{request.Key}' with {request.Value}{source}. Raise the limit, or set " +
                $"'resources.{request.Key}' to at most {limit.Value}.");
    }
}
