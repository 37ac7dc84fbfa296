using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Applying;
using PlatformSdk.Build.Policy.Migrations;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>Gathers the report from the steps of a build. It judges nothing: what counts was decided before.</summary>
internal static class ReportFacts
{
    /// <summary>The report of a description that could not be read: its findings.</summary>
    internal static Report WithoutModel(string descriptionFile, string projectPath, DateOnly today, FindingList findings)
    {
        var places = new Places(projectPath);
        return new Report
        {
            DescriptionFile = places.File(descriptionFile),
            ProjectPath = projectPath,
            Today = today,
            Findings = FindingFacts.Collect(findings, [], new Dictionary<string, ReportWaiver>(), places),
        };
    }

    internal static Report Collect(RuleContext context, DateOnly today)
    {
        var model = context.Model;
        var places = new Places(model.Service.ProjectPath);
        var waivers = context.Waivers.All.Select(w => Waiver(w, context, places)).ToList();
        var holding = waivers.Where(w => !w.IsExpired).GroupBy(w => w.Rule).ToDictionary(g => g.Key, g => g.MaxBy(w => w.Expires)!);
        var cost = CostEstimate.Estimate(model, context.Rendered);
        return new Report
        {
            Service = Service(model.Service),
            Support = model.Service.Platform.Support,
            DescriptionFile = places.File(context.Facts.DescriptionFile),
            ProjectPath = model.Service.ProjectPath,
            Today = today,
            Base = Base(context.Facts.Base),
            Findings = FindingFacts.Collect(context.Findings, context.Found, holding, places),
            Environments = [.. EnvironmentFacts.Collect(context, places)],
            Files = [.. context.Since.Changes.Select(c => new ReportFile(places.File(c.Path), c switch
            {
                { Before: null } => FileChange.Added,
                { After: null } => FileChange.Deleted,
                _ => FileChange.Changed,
            }))],
            LostData = [.. LostData.In(context)
                .Select(lost => new LostNeed(lost.Name, lost.Retires?.Value, holding.GetValueOrDefault(WritingCodes.LosesData.Id)))],
            Cost = cost,
            CostChanges = CostFacts.Changes(context, cost),
            Scripts = [.. NewScripts.In(context).Select(script => new AddedScript(script.Need, places.File(script.Path)))],
            Waivers = waivers,
            Needs = Needs(model, places),
            Flows = [.. context.Rendered.Environments.SelectMany(FlowFacts.Collect)],
            Objects = [.. context.Rendered.Environments.SelectMany(e => new Origins(context, e, model.Written.At, places).Collect())],
        };
    }

    private static ReportService Service(ResolvedService service) => new(service.Name, service.Title, Choice.Word(service.Kind), service.Owner.Text,
        Choice.Word(service.Lifecycle), Choice.Word(service.Tier))
    {
        Summary = service.Summary,
        Retire = service.Retire?.ToString(),
        System = service.System,
        Repository = service.Repository?.Url,
        CostCenter = service.CostCenter,
    };

    private static ReportBase Base(GitBase from) => from.Named is null ? ReportBase.CommittedFiles
        : new ReportBase(from.Named, from.IsMissing ? null : from.Commit);

    private static ReportWaiver Waiver(WaiverDescription waiver, RuleContext context, Places places) => new(waiver.Rule, waiver.Reason,
        waiver.ApprovedBy.Text, waiver.Expires.Value, context.Waivers.IsExpired(waiver), places.At(waiver.At[WaiverKeys.Rule].OfValue),
        [.. context.Waivers.HiddenBy(waiver).Select(places.At)]);

    private static IReadOnlyList<ReportNeed> Needs(PlatformModel model, Places places)
    {
        var provided = (
            from environment in model.Promotion
            from service in model.Environments
            where service.Environment == environment
            from need in service.Needs
            let provision = need.Provision
            where provision is not null
            select (need.Name, By: new ProvidedNeed(environment, Choice.Word(provision.By), provision.Description)))
            .ToLookup(need => need.Name, need => need.By, StringComparer.Ordinal);
        var written = model.Written.At[Language.Service.Needs];
        return [.. model.Service.Needs.Select(need => new ReportNeed(need.Name, need.Type.Name, need.Optional, need.Type.HoldsData,
            places.At(written[need.Name].OfName), [.. provided[need.Name]]))];
    }
}
