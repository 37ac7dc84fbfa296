using System.Text.Json;
using PlatformSdk.Build.Policy.Own.Protocol;
using PlatformSdk.Policies;

namespace PlatformSdk.Build.Policies;

/// <summary>The service in one environment.</summary>
internal sealed record Service(string Environment, PolicyValue Description, IReadOnlyList<PolicyObject> Objects)
{
    internal static IReadOnlyList<Service> ReadAll(JsonElement request) =>
        [.. request.GetProperty(PolicyProtocol.Environments).EnumerateArray().Select(Read)];

    private static Service Read(JsonElement environment) => new(
        environment.GetProperty(PolicyProtocol.Name).GetString()!,
        PolicyValues.FromBuild(environment.GetProperty(PolicyProtocol.Description), "", null),
        [
            .. environment.GetProperty(PolicyProtocol.Objects).EnumerateArray()
                .Select(node => new PolicyObject(PolicyValues.FromBuild(node, "", null))),
        ]);
}
