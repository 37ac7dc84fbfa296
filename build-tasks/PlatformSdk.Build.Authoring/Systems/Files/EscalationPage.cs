using PlatformSdk.Build.Authoring.Systems.Catalog;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Monitoring;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Authoring.Systems.Files;

/// <summary>
/// <c>escalation.md</c>: who is called when a service is down. It is derived from the descriptions that alerts, catalog and network policies also
/// come from, so it is as true as they are.
/// </summary>
internal static class EscalationPage
{
    private const string FileName = "escalation.md";

    internal static IEnumerable<Artifact> Render(SystemModel system)
    {
        if (system.Services.Count == 0)
            yield break;
        var incidents = system.Services.Select(one => Links.Incidents(one.Model.Service)).FirstOrDefault(page => page is not null);
        var page = Page($"Escalation in {system.Platform.Catalog.Title ?? system.Name}",
            "Each build of the system derives this page from the descriptions of the services and from `owners` in `platform.defaults.yaml`. "
            + $"Correct a contact there.{(incidents is null ? "" : $" What to do first: {Link("incidents", incidents)}.")}\n\n"
            + "1. Call the owner of the service whose alert fires.\n"
            + "2. Without an answer within 15 minutes, or if the cause is in a service that it needs, call the owner of that service.\n"
            + "3. Then call the team above, and the owner of the system"
            + $"{(SystemOwner.Find(system) is { } owner ? $", {Text(owner.Name)}" : "")}.\n\n"
            + Section("Services", Table("", ["service", "if it is down", "owner", "on call", "runbook", "needs", "is down with it", "is degraded"],
                Names(system).Select(one => Row(system, one))))
            + "\n" + Section("Teams", Table("", ["team", "on call", "address", "above it"], Teams.Collect(system).Select(Row)))
            + "\n" + Section("If it is down", """
                The tier of a service says how severe its outage is. An outage of several services has the highest of their levels.

                | tier | level |
                | --- | --- |
                | critical | SEV1 |
                | standard | SEV2 |
                | internal | SEV3 |
                """.ReplaceLineEndings("\n") + "\n"));
        yield return new Artifact(FileName, page) { GivesWay = true };
    }

    private static IEnumerable<SystemService> Names(SystemModel system) => system.Services.DistinctBy(one => one.Name);

    private static string[] Row(SystemModel system, SystemService one)
    {
        var (service, facts) = (one.Model.Service, system.Indexed.First(other => other.Name == one.Name));
        var needs = facts.Needs.Where(need => need.Type == "service").ToList();
        return
        [
            Verbatim(service.Name), Level(service.Tier), Text(service.Owner.Name),
            service.OnCall?.PagerDuty is { } id ? $"PagerDuty {Verbatim(id)}" : "**not set**: set `onCall`, or `owners` in the defaults",
            service.Runbook.Url is { } url ? Link("runbook", url.Text) : Link("runbook", $"{one.Folder}{service.Runbook.Path}"),
            string.Join(", ", needs.Select(need => Verbatim(need.Name) + (need.Optional ? " (optional)" : ""))),
            Reached(facts.Affected.Down, facts.Affected.DownCount), Reached(facts.Affected.Degraded, facts.Affected.DegradedCount),
        ];
    }

    private static string[] Row((TeamName Team, OwnerDescription Settings) one) =>
    [
        Text(one.Team.Name) + (one.Settings.Title is { } title && title != one.Team.Name ? $" ({Text(title)})" : ""),
        one.Settings.PagerDuty is { } id ? $"PagerDuty {Verbatim(id)}" : "",
        one.Settings.Email is { } address ? Text(address) : "",
        one.Settings.Parent is { } parent ? Text(parent.Name) : "",
    ];

    private static string Level(Tier tier) => (tier switch { Tier.Critical => "SEV1", Tier.Standard => "SEV2", _ => "SEV3" })
        + $" ({Choice.Word(tier)})";

    private static string Reached(IReadOnlyList<string> names, int count) =>
        string.Join(", ", names.Select(Verbatim)) + (count > names.Count ? $" and {count - names.Count} more" : "");
}
