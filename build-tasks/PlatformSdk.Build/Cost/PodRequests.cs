using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>What one pod requests, as the scheduler counts it; null for a request that cannot be read.</summary>
internal sealed record PodRequests(decimal? Cpu, decimal? MemoryGiB, bool HasGpu)
{
    private const string CpuName = "cpu";
    private const string MemoryName = "memory";
    private const string GpuSuffix = "/gpu";

    private static readonly string[] Lists = ["requests", "limits"];

    /// <param name="spec">The spec of the pod.</param>
    internal static PodRequests In(YamlMapping spec)
    {
        var (containers, before) = (List(spec, "containers"), List(spec, "initContainers"));
        // An init container that is never done runs beside the others.
        var beside = before.Where(container => container.TextAt("restartPolicy") == "Always").ToList();
        List<YamlMapping> running = [.. containers, .. beside];
        var first = before.Except(beside).ToList();
        return new PodRequests(Request(CpuName, running, first), Request(MemoryName, running, first) / Quantity.GiB,
            running.Concat(first).Any(HasGpuIn));
    }

    /// <summary>The requests of a map <c>resources</c> with a single container.</summary>
    internal static PodRequests OfResources(YamlMapping? resources)
    {
        List<YamlMapping> one = [new YamlMapping { ["resources"] = resources }];
        return new PodRequests(Request(CpuName, one, []), Request(MemoryName, one, []) / Quantity.GiB, HasGpuIn(one[0]));
    }

    private static decimal? Request(string resource, IReadOnlyList<YamlMapping> running, IReadOnlyList<YamlMapping> first)
    {
        decimal? sum = running.Aggregate((decimal?)0, (total, container) => total + Request(resource, container));
        return first.Aggregate(sum, (most, container) =>
            Request(resource, container) is { } request && most is { } value ? Math.Max(value, request) : null);
    }

    /// <summary>A container without a request requests its limit.</summary>
    private static decimal? Request(string resource, YamlMapping container) =>
        (container.TextAt("resources", "requests", resource) ?? container.TextAt("resources", "limits", resource)) is { } text
            ? Quantity.Parse(text)
            : 0;

    private static bool HasGpuIn(YamlMapping container) => Lists
        .SelectMany(list => (container.At("resources", list) as YamlMapping)?.Entries ?? [])
        .Any(entry => entry.Name.EndsWith(GpuSuffix, StringComparison.Ordinal));

    private static List<YamlMapping> List(YamlMapping spec, string name) => [.. (spec[name] as YamlSequence ?? []).OfType<YamlMapping>()];
}
