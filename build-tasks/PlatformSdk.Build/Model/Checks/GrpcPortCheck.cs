using System.Globalization;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a gRPC API on a port with another protocol, and a port for an API that has none of its own.</summary>
internal static class GrpcPortCheck
{
    internal static void Run(ServiceDescription read, FindingList findings)
    {
        var grpc = read.Apis.Where(a => a.Value.Type == ApiType.Grpc).ToList();
        var http = read.Apis.FirstOrDefault(a => a.Value.Type is ApiType.Openapi or ApiType.Graphql).Key;
        var given = grpc.Select(a => a.Value.Port).FirstOrDefault(port => port is not null);
        foreach (var (name, api) in read.Apis)
        {
            var place = read.At[ServiceKeys.Apis][name];
            if (api.Port is { } port)
                CheckPort(name, api, port, given ?? port, http, read, place[ApiKeys.Port].OfValue, findings);
            else if (api.Type == ApiType.Grpc && read.Kind == ServiceKind.Service && (http is not null || given is not null))
                findings.Add(ManifestCodes.GrpcNeedsPort, place.OfValue,
                    $"'{name}' needs its own port: {Taken(http, given)}. Add 'port: {Number(given ?? GrpcPort.Free(read))}' to it.");
        }
    }

    private static void CheckPort(string name, ApiDescription api, int port, int given, string? http, ServiceDescription read, Span place,
        FindingList findings)
    {
        if (api.Type != ApiType.Grpc || read.Kind != ServiceKind.Service)
            findings.Add(DescriptionCodes.NoEffect, place,
                $"'port' has no effect: only a gRPC API of a service has its own port. Remove it.");
        else if (port != given)
            findings.Add(ManifestCodes.GrpcNeedsPort, place,
                $"All gRPC APIs share one port, and another one uses {Number(given)}. Use {Number(given)} for '{name}' too.");
        else if (port == Own(read) && http is not null)
            findings.Add(ManifestCodes.GrpcNeedsPort, place,
                $"'{name}' needs its own port: {Number(port)} is the service's port, which serves '{http}' over HTTP/1.1. Use another one, such "
                + $"as {Number(GrpcPort.Free(read))}.");
        else
            PortCheck.Check(port, place, findings);
    }

    private static string Taken(string? http, int? given) => http is not null
        ? $"the service's port serves '{http}' over HTTP/1.1"
        : $"another gRPC API uses {given}, and all of them share one port";

    private static int Own(ServiceDescription read) => read.Port ?? RuntimeDefaults.Port;

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
