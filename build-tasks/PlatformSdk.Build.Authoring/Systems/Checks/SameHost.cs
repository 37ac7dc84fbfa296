using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents a service from getting no requests, because the gateway gives them to another one.</summary>
internal static class SameHost
{
    internal static void Check(SystemContext context)
    {
        var members = context.System.Services.DistinctBy(one => one.Name).ToDictionary(one => one.Name, StringComparer.Ordinal);
        var routes = context.System.Here.Select(one => one.Facts).Concat(context.System.Others)
            .SelectMany(one => one.Environments.SelectMany(environment => Routes(one, environment))).ToList();
        foreach (var same in routes.GroupBy(one => one.Key).Where(one => one.DistinctBy(route => route.Service.Name).Count() > 1)
            .OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var route in same.Where(route => route.Service.Name != first.Service.Name && members.ContainsKey(route.Service.Name))
                .DefaultIfEmpty(first)
                .Where(route => members.ContainsKey(route.Service.Name)))
            {
                var (service, other) = (members[route.Service.Name], same.First(one => one.Service.Name != route.Service.Name).Service);
                var environment = service.Model.Environments.First(one => one.Environment == route.Environment);
                var place = environment.At["expose"]["host"] is { IsWritten: true } host ? host.OfValue : environment.At["expose"].OfName;
                context.Report(SystemRuleCodes.SameHost, service, [route.Environment], place,
                    $"'{other.Name}' has the same host '{route.Host}' with the same path. Change 'expose.host' or 'expose.path' of one of the two.");
            }
        }
    }

    private static IEnumerable<(string Key, string Host, string Environment, IndexedService Service)> Routes(IndexedService service,
        IndexedEnvironment environment)
    {
        if (environment.Host is { } host && environment.Host != environment.GrpcHost)
            yield return ($"{environment.Name} {host.ToLowerInvariant()}{environment.Path?.TrimEnd('/')}", host, environment.Name, service);
        // A Gateway refuses an HTTPRoute and a GRPCRoute with one host, whatever their paths are.
        if (environment.GrpcHost is { } grpc)
            yield return ($"{environment.Name} {grpc.ToLowerInvariant()}", grpc, environment.Name, service);
    }
}
