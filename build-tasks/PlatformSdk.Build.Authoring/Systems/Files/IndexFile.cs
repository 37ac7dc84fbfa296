using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Authoring.Systems.Files;

/// <summary>
/// <c>platform-index.json</c>, for other repositories and other programs. Its members are those of <c>schema/platform-index.schema.json</c>, which
/// only grows: other people's programs read it.
/// </summary>
internal static class IndexFile
{
    internal static Artifact Render(SystemModel system) => new(SystemIndex.FileName, JsonText.Render(json =>
    {
        json.Add("//", Mark.OfSystem);
        json.Add("version", SystemIndex.Version);
        json.Add("system", system.Name);
        json.Add("services", system.Indexed, Service);
        json.Add("teams", TeamCosts.Collect(system), Team);
    }));

    private static void Service(JsonText json, IndexedService service)
    {
        json.Add("name", service.Name);
        json.Add("title", service.Title);
        json.Add("kind", Choice.Word(service.Kind));
        json.Add("owner", service.Owner.Text);
        json.Add("lifecycle", Choice.Word(service.Lifecycle));
        json.AddIfAny("retire", service.Retire?.ToString());
        json.Add("tier", Choice.Word(service.Tier));
        json.AddIfAny("system", service.System);
        json.AddIfAny("repository", service.Repository);
        json.Add("path", service.Path);
        json.Add("apis", service.Apis, (member, api) =>
        {
            member.Add("name", api.Name);
            member.Add("type", Choice.Word(api.Type));
        });
        json.Add("needs", service.Needs, (member, need) =>
        {
            member.Add("name", need.Name);
            member.Add("type", need.Type);
            member.Add("optional", need.Optional);
        });
        json.Add("callers", service.Callers, (member, caller) =>
        {
            member.Add("name", caller.Name);
            member.AddIfAny("system", caller.System);
            member.Add("optional", caller.Optional);
        });
        json.Add("affected", affected =>
        {
            affected.Add("downCount", service.Affected.DownCount);
            affected.Add("down", service.Affected.Down);
            affected.Add("degradedCount", service.Affected.DegradedCount);
            affected.Add("degraded", service.Affected.Degraded);
        });
        json.Add("environments", service.Environments, Environment);
    }

    private static void Environment(JsonText json, IndexedEnvironment environment)
    {
        json.Add("name", environment.Name);
        json.Add("namespace", environment.Namespace);
        if (environment.Port is { } port)
            json.Add("port", port);
        if (environment.GrpcPort is { } grpc)
            json.Add("grpcPort", grpc);
        json.AddIfAny("host", environment.Host);
        json.AddIfAny("grpcHost", environment.GrpcHost);
        json.AddIfAny("path", environment.Path);
        if (environment.Host is not null)
            json.Add("public", environment.Public);
        json.AddIfAny("audience", environment.Audience);
        if (environment.Objective is { } objective)
            json.Add("objective", member => Objective(member, objective));
        if (environment.Cost is not { } cost)
            return;
        json.Add("cost", member => Cost(member, cost));
    }

    private static void Team(JsonText json, TeamCosts team)
    {
        json.Add("owner", team.Owner);
        json.Add("services", team.Services);
        json.Add("costs", team.Costs, (member, one) =>
        {
            member.Add("environment", one.Environment);
            Cost(member, one.Cost);
        });
    }

    private static void Cost(JsonText json, IndexedCost cost)
    {
        json.Add("currency", cost.Currency);
        json.Add("least", cost.Least);
        json.Add("likely", cost.Likely);
        json.Add("most", cost.Most);
    }

    private static void Objective(JsonText json, IndexedObjective objective)
    {
        json.AddIfAny("availability", objective.Availability?.ToString());
        json.AddIfAny("within", objective.Within?.ToString());
        json.AddIfAny("for", objective.For?.ToString());
        json.Add("window", objective.Window.ToString());
    }
}
