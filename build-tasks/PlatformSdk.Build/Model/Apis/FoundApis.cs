using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Apis;

/// <summary>
/// Adds the APIs that the project's files tell of to those of the description. One that the description names without its definition takes the
/// definition that fits.
/// </summary>
internal static class FoundApis
{
    internal static ServiceDescription AddTo(ServiceDescription d, ApiFiles files)
    {
        var apis = new Dictionary<string, ApiDescription>(d.Apis, StringComparer.Ordinal);
        var free = Free(d, files);
        foreach (var (name, place) in Fitting(d, free))
            apis[name] = apis[name] with { Definition = place };
        free.RemoveAll(found => apis.Values.Any(api => api.Definition == found.Place));
        // Two with one name are reported by a check, so the first stands for both.
        foreach (var found in free)
            apis.TryAdd(FoundName.NameFor(found, d.Name), new ApiDescription(found.Type, found.Place, PortFor(found, d)));
        return d with { Apis = apis };
    }

    /// <summary>What the description does not name. Only a service answers calls, and a job has no interfaces.</summary>
    internal static List<FoundDefinition> Free(ServiceDescription d, ApiFiles files) =>
    [
        .. files.Found.Where(found => d.Kind == ServiceKind.Service || (d.Kind == ServiceKind.Worker && found.Type != ApiType.Grpc))
            .Where(found => !d.Apis.Values.Any(api => api.Type == found.Type && IsSame(api.Definition, found.Place))),
    ];

    /// <summary>An API without a definition takes the file of its name, or else the only one that is left.</summary>
    private static List<(string Name, DefinitionPlace Place)> Fitting(ServiceDescription d, List<FoundDefinition> free)
    {
        var fitting = new List<(string Name, DefinitionPlace Place)>();
        foreach (var open in d.Apis.Where(api => api.Value.Definition is null && api.Value.Type != ApiType.Openapi).GroupBy(api => api.Value.Type))
        {
            var left = free.Where(found => found.Type == open.Key).ToList();
            foreach (var (name, _) in open)
            {
                if (left.Find(found => FoundName.Stem(found) == name || FoundName.NameFor(found, d.Name) == name) is not { } named)
                    continue;
                fitting.Add((name, named.Place));
                left.Remove(named);
            }

            if (open.Select(api => api.Key).Except(fitting.Select(f => f.Name)).ToList() is [var last] && left is [var only])
                fitting.Add((last, only.Place));
        }

        return fitting;
    }

    /// <summary>An address names the same file where it is the place from which the project has its copy.</summary>
    private static bool IsSame(DefinitionPlace? written, DefinitionPlace found) =>
        written == found || (written is { IsAddress: true } && written.FileName == found.FileName);

    /// <summary>
    /// The port of the other gRPC APIs. Without any, one of its own: whether the program also serves HTTP shows only when it runs, and one port
    /// without TLS cannot serve both.
    /// </summary>
    private static int? PortFor(FoundDefinition found, ServiceDescription d)
    {
        if (found.Type != ApiType.Grpc)
            return null;
        var written = d.Apis.Values.Where(api => api.Type == ApiType.Grpc).ToList();
        return written.Count > 0 ? written.Select(api => api.Port).FirstOrDefault(port => port is not null) : GrpcPort.Free(d);
    }
}
