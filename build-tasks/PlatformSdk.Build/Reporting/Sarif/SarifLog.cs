using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Reporting.Sarif;

/// <summary>
/// <c>platform.sarif</c>: the findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0, as GitHub's code scanning accepts it.
/// </summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>GitHub shows no more results of one file.</summary>
    private const int Most = 5000;

    /// <summary>The name of the folder that addresses are relative to.</summary>
    private const string Root = "%SRCROOT%";

    internal static void Write(Utf8Text text, Report report)
    {
        var findings = report.Findings.Take(Most).ToList();
        var rules = findings.Select(f => f.Code).DistinctBy(code => code.Id, StringComparer.Ordinal)
            .OrderBy(code => code.Id, StringComparer.Ordinal).ToList();
        var numbers = rules.Select((code, index) => (code.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index);
        var prints = new Fingerprints();
        JsonText.Write(text, report, (json, _) =>
        {
            json.Add("$schema", Schema);
            json.Add("version", "2.1.0");
            json.Add<string>("runs", [""], (run, _) =>
            {
                run.Add("tool", tool => tool.Add("driver", driver =>
                {
                    driver.Add("name", "PlatformSdk");
                    driver.Add("informationUri", "https://github.com/platform-sdk/platform-sdk");
                    driver.Add("rules", rules, SarifRule.Write);
                }));
                // One category for each service of a repository: without it, the results of one replace those of another.
                run.Add("automationDetails", details => details.Add("id", $"platform-sdk/{report.ProjectPath}"));
                run.Add("originalUriBaseIds", ids => ids.Add(Root,
                    root => root.Add("description", text => text.Add("text", "The root of the repository."))));
                run.Add("columnKind", "utf16CodeUnits");
                run.Add("results", findings, (result, finding) => Result(result, finding, numbers[finding.Code.Id], report, prints));
            });
        });
    }

    private static void Result(JsonText json, ReportFinding finding, int rule, Report report, Fingerprints prints)
    {
        var place = SarifPlace.IsInside(finding.Place.File) ? finding.Place : new ReportPlace(report.DescriptionFile, 0, 0, 0, 0);
        json.Add("ruleId", finding.Code.Id);
        json.Add("ruleIndex", rule);
        json.Add("level", Level(finding.Severity));
        json.Add("message", text => text.Add("text", SarifText.Plain(finding.Message)));
        json.Add("locations", [place], (location, at) => location.Add("physicalLocation", physical => SarifPlace.Write(physical, at, Root)));
        json.Add("partialFingerprints", print => print.Add("primaryLocationLineHash", prints.Next(finding)));
        // The format wants the member on all results or on none.
        json.Add("suppressions", finding.Waiver is { } waiver ? [waiver] : Array.Empty<ReportWaiver>(), (suppression, one) =>
        {
            suppression.Add("kind", "external");
            suppression.Add("status", "accepted");
            suppression.Add("justification", FormattableString.Invariant(
                $"{one.Reason} (approved by {one.ApprovedBy}, until {one.Expires:yyyy-MM-dd})"));
        });
    }

    internal static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
