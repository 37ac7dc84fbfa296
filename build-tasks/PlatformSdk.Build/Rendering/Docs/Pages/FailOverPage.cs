using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary><c>docs/fail-over.md</c>: who moves a service to its standby region, and how.</summary>
internal static class FailOverPage
{
    internal static bool Exists(PlatformModel model) => model.Environments.Any(e => e.Place.StandbyOf is not null);

    /// <summary>Null for a service without a standby environment.</summary>
    internal static string? Render(PlatformModel model) => !Exists(model) ? null : Page($"Fail over {model.Service.Title}", string.Join('\n',
        model.Environments.Where(e => e.Place.StandbyOf is not null)
            .Select(standby => Pair(model.Environments.First(e => e.Environment == standby.Place.StandbyOf), standby))));

    private static string Pair(ResolvedService primary, ResolvedService standby) =>
        $"{Verbatim(standby.Environment)} is the standby of {Verbatim(primary.Environment)}. {(standby.IsIdle
            ? $"The database is replicated from the first release to {Verbatim(standby.Environment)} on. No pod that needs it runs there before a "
                + "failover, because a standby accepts no changes."
            : standby.Kind == ServiceKind.Job ? "The job has no database here, so it runs in both, and each run happens twice."
            : "The service has no database, so its pods run in both.")}\n\n"
        + Table("", ["", "primary", "standby"], Rows(primary, standby)) + "\n"
        + Section("Who does what", Roles(primary, standby))
        + Section("What a failover loses", Losses(primary))
        + Section("Steps", FailOverSteps.Render(primary, standby));

    private static IEnumerable<IReadOnlyList<string>> Rows(ResolvedService primary, ResolvedService standby)
    {
        IReadOnlyList<string> Row(string head, Func<ResolvedService, string> text) => [head, text(primary), text(standby)];
        yield return Row("environment", e => Verbatim(e.Environment));
        yield return Row("region", e => e.Place.Region is { } region ? Verbatim(region) : "");
        yield return Row("namespace", e => Verbatim(e.Namespace));
        yield return Row("kubectl context", e => e.Place.Context is { } context ? Verbatim(context) : "not in the defaults");
        yield return Row("pods", EnvironmentSection.PodsOf);
        yield return Row("host of its own", e => e.Route is { } route ? Verbatim(route.Host) : "");
        if ((primary.Route?.SharedHost ?? standby.Route?.SharedHost) is not null)
            yield return Row("shared host", e => e.Route?.SharedHost is { } host ? Verbatim(host) : "");
        foreach (var need in primary.Databases.Select(d => d.Need))
            yield return Row(Verbatim(need), e => Text(e.Databases.FirstOrDefault(d => d.Need == need)?.Description ?? "none"));
    }

    private static string Roles(ResolvedService primary, ResolvedService standby)
    {
        var owner = Text(primary.Owner.Name) + (primary.OnCall?.PagerDuty is { } id ? $" (PagerDuty service {Verbatim(id)})" : "");
        var names = new[] { primary, standby }.Select(e => e.Route?.SharedHost).OfType<string>().Distinct().ToList();
        var traffic = names.Count > 0
            ? $"It points {Verbatim(names[0])} from the gateway of {Verbatim(primary.Environment)} to that of {Verbatim(standby.Environment)}."
            : primary.Route is null ? "Callers in the same region use the service's own name, so it moves those first."
            : $"There is no host that both regions share, so callers must change from {Verbatim(primary.Route.Host)} to "
                + $"{Verbatim(standby.Route?.Host ?? "the host of the standby")}. The platform team can set `sharedDomain`.";
        return $"- **{owner}** decides whether to wait or to fail over, {(standby.IsIdle ? "promotes the databases, " : "")}and checks the service.\n"
            + "- **The platform team** changes the primary in `platform.defaults.yaml`, which holds for every service, and moves the traffic. "
            + $"Nothing in this repository moves traffic: DNS or the load balancer does. {traffic}\n";
    }

    private static string Losses(ResolvedService primary)
    {
        var lines = primary.Needs.Where(need => need.Type.IsDataStore).Select(need => $"- {Verbatim(need.Name)}: " + (need.Provision switch
        {
            PostgresCluster { Other: not null } =>
                "without step 1, the changes that were not archived, usually the last five minutes; with it, nothing.",
            _ when need.Type == NeedTypes.Postgres => "the build does not replicate it. Ask the platform team what its replica has.",
            _ when need.Type == NeedTypes.Redis => "each region has its own, and the new one starts empty.",
            _ when need.Type == NeedTypes.Queue => "each region has its own; messages that wait in the old one are handled when it is back.",
            _ => "the build does not replicate it. Ask the platform team whether the store does.",
        }) + "\n").ToList();
        return lines.Count == 0 ? "Nothing: the service stores no data.\n" : string.Concat(lines);
    }
}
