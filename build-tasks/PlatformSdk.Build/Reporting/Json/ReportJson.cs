using System.Globalization;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Reporting.Json;

/// <summary>
/// <c>platform-report.json</c>, for programs. Its members are those of <c>schema/platform-report.schema.json</c>, which only grows: other people's
/// pipelines read it.
/// </summary>
internal static class ReportJson
{
    private const int Version = 1;

    internal static void Write(Utf8Text text, Report report) => JsonText.Write(text, report, Members);

    private static void Members(JsonText json, Report report)
    {
        json.Add("version", Version);
        if (report.Service is { } service)
            json.Add("service", service, Service);
        json.Add("descriptionFile", report.DescriptionFile);
        json.Add("projectPath", report.ProjectPath);
        json.AddIfAny("support", report.Support?.Text);
        json.Add("today", Date(report.Today));
        json.Add("base", members =>
        {
            members.Add("kind", report.Base.Commit is null ? "committed-files" : "commit");
            members.AddIfAny("named", report.Base.Named);
            members.AddIfAny("commit", report.Base.Commit);
        });
        json.Add("counts", report, Counts);
        json.Add("findings", report.Findings, Finding);
        json.Add("environments", report.Environments, Environment);
        json.Add("files", report.Files, (members, file) =>
        {
            members.Add("path", file.Path);
            members.Add("change", Choice.Word(file.Change));
        });
        json.Add("lostData", report.LostData, (members, lost) =>
        {
            members.Add("name", lost.Name);
            members.AddIfAny("announced", Date(lost.Announced));
            if (lost.Waiver is { } waiver)
                members.Add("waiver", waiver, Waiver);
        });
        if (report.Cost is not null)
            json.Add("cost", report, CostJson.Write);
        if (report.Scorecard is { } scorecard)
            json.Add("scorecard", scorecard, ScorecardJson.Write);
        json.Add("scripts", report.Scripts, (members, script) =>
        {
            members.Add("need", script.Need);
            members.Add("file", script.File);
        });
        json.Add("waivers", report.Waivers, (members, waiver) =>
        {
            Waiver(members, waiver);
            members.Add("expired", waiver.IsExpired);
            members.Add("place", waiver.Place, Place);
            members.Add("hides", waiver.Hides, Place);
        });
        ServiceMap.Add(json, report);
    }

    internal static void Place(JsonText json, ReportPlace place)
    {
        json.Add("file", place.File);
        if (place.Line == 0)
            return;
        json.Add("line", place.Line);
        json.Add("column", place.Column);
        json.Add("endLine", place.EndLine);
        json.Add("endColumn", place.EndColumn);
    }

    private static void Service(JsonText json, ReportService service)
    {
        json.Add("name", service.Name);
        json.Add("title", service.Title);
        json.Add("kind", service.Kind);
        json.Add("owner", service.Owner);
        json.Add("lifecycle", service.Lifecycle);
        json.Add("tier", service.Tier);
        json.AddIfAny("retire", service.Retire);
        json.AddIfAny("description", service.Summary);
        json.AddIfAny("system", service.System);
        json.AddIfAny("repository", service.Repository);
        json.AddIfAny("costCenter", service.CostCenter);
    }

    private static void Counts(JsonText json, Report report)
    {
        json.Add("errors", report.Open.Count(f => f.Severity == Severity.Error));
        json.Add("warnings", report.Open.Count(f => f.Severity == Severity.Warning));
        json.Add("messages", report.Open.Count(f => f.Severity == Severity.Message));
        json.Add("waived", report.Findings.Count(f => f.Waiver is not null));
        json.Add("notes", report.Findings.Count(f => f.IsNote));
        json.Add("files", report.Files.Count);
    }

    private static void Finding(JsonText json, ReportFinding finding)
    {
        json.Add("code", finding.Code.Id);
        json.Add("title", finding.Code.Title);
        json.Add("severity", Choice.Word(finding.Severity));
        json.Add("message", finding.Message);
        json.Add("place", finding.Place, Place);
        json.Add("environments", finding.Environments);
        if (finding.Code.HelpLink.Length > 0)
            json.Add("help", finding.Code.HelpLink);
        if (finding.Waiver is { } waiver)
            json.Add("waiver", waiver, Waiver);
        json.Add("forPlatformTeam", finding.IsNote);
    }

    private static void Waiver(JsonText json, ReportWaiver waiver)
    {
        json.Add("rule", waiver.Rule);
        json.Add("reason", waiver.Reason);
        json.Add("approvedBy", waiver.ApprovedBy);
        json.Add("expires", Date(waiver.Expires));
    }

    private static void Environment(JsonText json, ReportEnvironment environment)
    {
        json.Add("name", environment.Name);
        json.Add("state", Choice.Word(environment.State));
        json.AddIfAny("image", environment.Image);
        json.Add("released", environment.IsReleased);
        json.Add("changes", environment.Changes, (members, change) =>
        {
            members.Add("file", change.File);
            members.Add("kind", change.Kind);
            members.Add("name", change.Name);
            members.Add("path", change.Path);
            members.Add("change", change.Change);
            members.AddIfAny("before", change.Before);
            members.AddIfAny("after", change.After);
            members.Add("effect", change.Effect);
            members.Add("class", Choice.Word(change.Class));
        });
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
