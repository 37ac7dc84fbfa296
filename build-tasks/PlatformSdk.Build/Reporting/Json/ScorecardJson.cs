using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Reporting.Json;

/// <summary>The scorecard of the service.</summary>
internal static class ScorecardJson
{
    internal static void Write(JsonText json, ReportScorecard scorecard)
    {
        json.AddIfAny("overall", scorecard.Overall);
        json.Add("areas", scorecard.Areas, (members, area) =>
        {
            members.Add("name", area.Name);
            members.AddIfAny("level", area.Level);
            members.Add("passed", area.Passed);
            members.Add("applicable", area.Applicable);
            members.Add("checks", area.Checks, Check);
        });
        json.Add("removed", scorecard.Removed, (members, check) =>
        {
            members.Add("id", check.Id);
            members.Add("reason", check.Reason);
            members.Add("place", check.Place, ReportJson.Place);
        });
    }

    private static void Check(JsonText json, ReportCheck check)
    {
        json.Add("id", check.Id);
        json.Add("level", check.Level);
        json.Add("title", check.Title);
        json.Add("how", check.How);
        json.Add("state", Choice.Word(check.State));
        if (check.Place is { } at)
            json.Add("place", at, ReportJson.Place);
        json.AddIfAny("key", check.Key);
    }
}
