using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects resource requests above their limits, as the API server does. One line in the description is one finding.</summary>
internal static class LimitCheck
{
    private sealed record Problem(Span Place, string Limit, string LimitValue, string Request, string RequestValue, string Source);

    /// <param name="environments">The service in each environment, by name.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void Run(IReadOnlyList<(string Name, ServiceDescription Service)> environments, FindingList findings)
    {
        var problems = environments.SelectMany(e => In(e.Service, findings.LenientFile).Select(problem => (e.Name, Problem: problem)));
        foreach (var (problem, names) in problems.GroupBy(p => p.Problem, p => p.Name).Select(same => (same.Key, same.ToList())))
        {
            findings.Add(ManifestCodes.LimitBelowRequest, problem.Place,
                $"'{problem.Limit}' is {problem.LimitValue} in {Shorten.Names(names)}, less than '{problem.Request}' with "
                + $"{problem.RequestValue}{problem.Source}. Raise the limit, or set 'resources.{problem.Request}' to at most {problem.LimitValue}.");
        }
    }

    private static IEnumerable<Problem> In(ServiceDescription service, string? defaults)
    {
        var resources = service.Resources;
        var place = service.At[WorkloadKeys.Resources];
        if (resources.MemoryLimit.Bytes < resources.Memory.Bytes)
            yield return Make(place, (ResourceKeys.MemoryLimit, $"{resources.MemoryLimit}"), (ResourceKeys.Memory, $"{resources.Memory}"), defaults);
        if (resources.CpuLimit?.Millicores < resources.Cpu.Millicores)
            yield return Make(place, (ResourceKeys.CpuLimit, $"{resources.CpuLimit}"), (ResourceKeys.Cpu, $"{resources.Cpu}"), defaults);
    }

    /// <summary>Points to the service's own file if it sets one of the two; the other may come from the tier or the defaults.</summary>
    private static Problem Make(Place place, (Key Key, string Value) limit, (Key Key, string Value) request, string? defaults)
    {
        var (atLimit, atRequest) = (place[limit.Key].OfValue, place[request.Key].OfValue);
        var source = atRequest.File == BuiltIn.Resource ? " (the tier's default)" : "";
        return new Problem(atLimit.File == defaults && source.Length == 0 ? atRequest : atLimit, limit.Key.Name, limit.Value, request.Key.Name,
            request.Value, source);
    }
}
