using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>What others need to know about a service of this repository.</summary>
internal static class ServiceFacts
{
    private const int Cents = 2;

    private static readonly Duration s_usualWindow = Duration.Parse("30d")!;

    internal static IndexedService Collect(PlatformModel model, Rendered rendered, string path)
    {
        var service = model.Service;
        var costs = rendered.Environments.ToDictionary(one => one.Service.Environment, one => CostEstimate.ForEnvironment(one, rendered));
        return new IndexedService
        {
            Name = service.Name,
            Kind = service.Kind,
            Title = service.Title,
            Owner = service.Owner,
            Lifecycle = service.Lifecycle,
            Retire = service.Retire,
            Tier = service.Tier,
            System = service.System,
            Repository = service.Repository?.ToString(),
            Path = path,
            Apis = [.. service.Apis.Select(api => new IndexedApi(api.Name, api.Type))],
            Needs = [.. service.Needs.OrderBy(need => need.Name, StringComparer.Ordinal)
                .Select(need => new IndexedNeed(need.Name, need.Type.Name, need.Optional))],
            Environments = [.. model.Environments.Select(one => Environment(one, costs.GetValueOrDefault(one.Environment)))],
        };
    }

    private static IndexedEnvironment Environment(ResolvedService service, EnvironmentCost? cost) => new()
    {
        Name = service.Environment,
        Namespace = service.Namespace,
        Port = service.Kind == ServiceKind.Service ? service.Port : null,
        GrpcPort = service.GrpcPort,
        Host = service.Route?.Host,
        GrpcHost = service.GrpcHost,
        Path = service.Route?.Path,
        Public = service.Route?.Public ?? false,
        Audience = service.Access?.Audience,
        Objective = service is { Kind: ServiceKind.Service, Slo: { } slo } && (slo.Availability ?? (object?)slo.Latency) is not null
            ? new IndexedObjective(slo.Availability, slo.Latency?.Within, slo.Latency is null ? null : slo.Latency.For ?? new Percentage(99),
                slo.Window ?? s_usualWindow)
            : null,
        Cost = cost is { Lines.Count: > 0 }
            ? new IndexedCost(cost.Currency, Rounded(cost.Least), Rounded(cost.Likely), Rounded(cost.Most)) : null,
    };

    private static decimal Rounded(decimal amount) => Math.Round(amount, Cents, MidpointRounding.AwayFromZero);
}
