using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Rendering.Provisioners.CustomResources;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Authoring.Retiring;

/// <summary>What a service leaves behind when its folder is deleted, as a list to tick off. It depends only on the files of the service.</summary>
internal static partial class RetirementList
{
    /// <param name="model">The service.</param>
    /// <param name="rendered">What it has in each environment.</param>
    /// <param name="day">The day of its removal.</param>
    internal static string Render(PlatformModel model, Rendered rendered, CalendarDate day)
    {
        var service = model.Service;
        var kept = new CalendarDate(DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber,
            day.Value.DayNumber + (int)Math.Ceiling(service.Platform.Policy.Retention.TotalDays))));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Retire {Text(service.Name)}

            Owner: {Text(service.Owner.Text)}. Removed on {day}. Its data is kept until {kept} (`policy.retention`).

            Written by `dotnet build -t:PlatformRetire`. Nothing in this list is deleted by itself: tick off what is done, and delete this file
            at the end.


            """);
        Add("In the repository", ["delete the folder of the service, its solution and its entries in other solutions", .. Others(service)]);
        foreach (var environment in rendered.Environments.Where(one => one.Service.IsReleased))
            text.Append(Objects(environment));
        Add($"Data, from {kept} on", [.. model.Environments.Where(one => one.IsReleased).SelectMany(Data)]);
        Add("Secrets", [.. model.Environments.SelectMany(Secrets)]);
        Add("DNS and certificates", [.. model.Environments.SelectMany(one => new[] { one.Route?.Host, one.Route?.SharedHost, one.GrpcHost })
            .OfType<string>().Distinct().Select(Verbatim)]);
        Add("Dashboards and alerts", [.. model.Environments.Select(Links.Dashboard).OfType<string>().Distinct().Select(url => Link(url, url)),
            .. service.OnCall?.PagerDuty is { } id ? new[] { $"the service {Verbatim(id)} of PagerDuty" } : []]);
        Add("Images", [$"{Verbatim(service.Image.Repository)}, all tags, once no environment runs it"]);
        text.Append("## What is kept\n\n- the history of the repository, and with it the files of every release\n"
            + "- backups, for as long as their store keeps them\n- logs, traces and metrics, for as long as their stores keep them\n");
        return text.ToString();

        void Add(string title, IReadOnlyList<string> items)
        {
            if (items.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{string.Concat(items.Select(item => $"- [ ] {item}\n"))}\n");
        }
    }

    private static IEnumerable<string> Others(ResolvedService service) =>
    [
        $"build the project of the system: it reports each service that still needs {Verbatim(service.Name)}, and updates the catalog and Argo CD",
        .. service.Repository is { } repository
            ? new[] { $"the repository {Link(repository.ToString(), repository.Url)}, if nothing else is in it" }
            : [],
    ];

    /// <summary>One command for all that has no data. The namespace may have others in it.</summary>
    private static string Objects(RenderedEnvironment environment)
    {
        var service = environment.Service;
        var objects = environment.Objects.Where(one => !HoldsData(one)).Select(one => (Kind: KindOf(one), one.Name)).Distinct().ToList();
        var context = service.Place.Context is { } set ? $" --context {Shell(set)}" : "";
        var named = objects.Where(one => Safe().IsMatch(one.Name) && Safe().IsMatch(one.Kind)).Select(one => $"{one.Kind}/{one.Name}");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ## {Text(service.Environment)}

            - [ ] the objects in the namespace {Verbatim(service.Namespace)}:

            ```
            kubectl{context} -n {service.Namespace} delete --ignore-not-found {string.Join(' ', named)}
            ```


            """);
        foreach (var (kind, name) in objects.Where(one => !Safe().IsMatch(one.Name) || !Safe().IsMatch(one.Kind)))
            text.Append(CultureInfo.InvariantCulture, $"- [ ] {Verbatim($"{kind} {name}")}\n");
        text.Append(CultureInfo.InvariantCulture, $"- [ ] the namespace {Verbatim(service.Namespace)}, if nothing else is in it\n\n");
        return text.ToString();
    }

    private static bool HoldsData(RenderedObject one) =>
        one.FileName.StartsWith("database-", StringComparison.Ordinal) || one.FileName == ResourceObjects.FileName;

    private static string KindOf(RenderedObject one) => one.ApiVersion.Contains('/', StringComparison.Ordinal)
        ? $"{one.Kind.ToLowerInvariant()}.{one.ApiVersion.Split('/')[0]}"
        : one.Kind.ToLowerInvariant();

    private static IEnumerable<string> Data(ResolvedService service) => service.Needs.Where(need => need.Type.CatalogType is not null).Select(need =>
        $"{Text(service.Environment)}: {Text(need.Type.Name)} {Verbatim(need.Name)}"
            + (need.Provision is { } provision ? $", {Text(provision.Description)}, object {Verbatim(provision.Name)}" : ", which others provide")
            + (need.Description.Backup?.Keep is { } keep ? $"; backups are kept for {keep}" : ""));

    private static IEnumerable<string> Secrets(ResolvedService service) => (service.Secrets?.Needs ?? [])
        .Select(need => $"{Text(service.Environment)}: {Verbatim(service.Secrets!.PlaceOf(need))} in {Choice.Word(service.Secrets.Store)}");

    private static string Shell(string text) => Safe().IsMatch(text) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9][-A-Za-z0-9._:@/]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Safe();
}
