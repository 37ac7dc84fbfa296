using System.Globalization;
using PlatformSdk.Build.Authoring.Figures.Delivery;
using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Authoring.Figures.Files;

/// <summary>
/// <c>delivery.json</c>. Its members are those of <c>schema/platform-delivery.schema.json</c>, which only grows: other people's programs read it.
/// </summary>
internal static class FiguresFile
{
    internal const string Name = "delivery.json";

    internal const int Version = 1;

    internal static string Render(SystemFigures figures) => JsonText.Render(json =>
    {
        json.Add("version", Version);
        json.Add("system", figures.System);
        json.Add("from", Day(figures.Period.First));
        json.Add("to", Day(figures.Period.Last));
        json.Add("days", figures.Period.Days);
        json.Add("history", history =>
        {
            history.Add("complete", figures.Gap == HistoryGap.None);
            history.AddIfAny("reason", Reason(figures.Gap));
            history.Add("commits", figures.History.Commits.Count);
            history.Add("correctedClocks", figures.CorrectedClocks);
        });
        if (figures.Gap == HistoryGap.None)
        {
            json.Add("production", figures.Production, Figures);
            json.Add("environments", figures.Environments, (member, one) => Environment(member, one.Environment, one.Figures));
        }

        json.Add("adoption", figures, Adoption);
        json.Add("services", figures.Services, (member, service) => Service(member, service, figures));
    });

    internal static string Time(long seconds) => Period.Moment(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Reason(HistoryGap gap) => gap switch
    {
        HistoryGap.Shallow => "shallow",
        HistoryGap.NoGit => "no-git",
        HistoryGap.NoRepository => "no-repository",
        HistoryGap.Unreadable => "unreadable",
        _ => null,
    };

    private static void Environment(JsonText json, string name, DeliveryFigures figures)
    {
        json.Add("name", name);
        json.Add("production", ProductionEnvironments.Contain(name));
        Figures(json, figures);
    }

    private static void Figures(JsonText json, DeliveryFigures figures)
    {
        json.Add("deployments", figures.Deployments);
        json.Add("deploymentsPerWeek", figures.PerWeek);
        json.Add("changes", figures.LeadTimes.Count);
        AddIfAny(json, "leadTimeMinutes", figures.LeadTime);
        json.Add("failures", figures.Failures);
        if (figures.FailureRate is { } rate)
            json.Add("failurePercent", rate);
        AddIfAny(json, "restoreMinutes", figures.RestoreTime);
        json.Add("withoutCommit", figures.WithoutCommit);
    }

    private static void Adoption(JsonText json, SystemFigures figures)
    {
        json.Add("onTheRoad", figures.OnTheRoad);
        json.Add("otherPrograms", figures.OtherPrograms);
        if (figures.Share is { } share)
            json.Add("onTheRoadPercent", share);
        json.Add("sdkVersions", figures.Services.GroupBy(one => one.Sdk).OrderBy(one => one.Key, StringComparer.Ordinal), (member, same) =>
        {
            member.AddIfAny("version", same.Key);
            member.Add("services", same.Select(one => one.Service.Name));
        });
        if (figures.Gap != HistoryGap.None)
            return;
        json.Add("firstReleases", member =>
        {
            member.Add("services", figures.FirstReleases.Count);
            member.Add("withinGoal", figures.FirstReleases.Count(one => one.IsWithinGoal));
            member.Add("goalMinutes", FirstRelease.Goal);
            AddIfAny(member, "workMinutes", DeliveryFigures.Median([.. figures.FirstReleases.Select(one => one.Work).Order()]));
            AddIfAny(member, "elapsedMinutes", DeliveryFigures.Median([.. figures.FirstReleases.Select(one => one.Released - one.Created).Order()]));
        });
    }

    private static void Service(JsonText json, ServiceFigures service, SystemFigures figures)
    {
        json.Add("name", service.Service.Name);
        json.Add("owner", service.Service.Facts.Owner.Text);
        json.AddIfAny("sdk", service.Sdk);
        json.Add("patches", service.Patches);
        json.Add("extras", service.Extras);
        json.Add("waivers", service.Waivers);
        if (service.First is { } first)
        {
            json.Add("firstRelease", member =>
            {
                member.Add("created", Time(first.Created));
                member.Add("released", Time(first.Released));
                member.Add("elapsedMinutes", first.ElapsedMinutes);
                member.Add("workMinutes", first.WorkMinutes);
                member.Add("withinGoal", first.IsWithinGoal);
            });
        }

        if (figures.Gap != HistoryGap.None)
            return;
        json.Add("environments", service.Environments, (member, one) =>
        {
            Environment(member, one.Environment, DeliveryFigures.Of(one.Deployments, figures.Period));
            member.Add("releases", one.Deployments.Where(deployment => figures.Period.Contains(deployment.Time)),
                (release, deployment) => Release(release, deployment, figures.History));
        });
    }

    private static void Release(JsonText json, Deployment deployment, GitHistory history)
    {
        json.Add("time", Time(deployment.Time));
        json.Add("commit", history.Commits[deployment.Commit].Id);
        json.Add("kind", KindOf(deployment));
        json.AddIfAny("version", deployment.Release?.Version ?? deployment.Release?.Tag);
        json.AddIfAny("digest", deployment.Release?.Digest);
        json.AddIfAny("source", deployment.Release?.Commit);
        json.Add("changes", deployment.LeadTimes.Count);
        AddIfAny(json, "leadTimeMinutes", DeliveryFigures.Median([.. deployment.LeadTimes.Order()]));
        json.Add("failed", deployment.HasFailed);
        if (deployment.Restored is { } restored)
            json.Add("restoreMinutes", DeliveryFigures.Minutes(restored));
    }

    /// <summary>The words of CDEvents.</summary>
    internal static string KindOf(Deployment deployment) => deployment.Kind switch
    {
        DeploymentKind.Deployed => "deployed",
        DeploymentKind.Upgraded => "upgraded",
        DeploymentKind.RolledBack => "rolledback",
        _ => "removed",
    };

    private static void AddIfAny(JsonText json, string name, int? value)
    {
        if (value is { } known)
            json.Add(name, known);
    }
}
