using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Reporting.Sarif;

/// <summary>A kind of finding as a rule, with the help that GitHub shows beside an alert.</summary>
internal static class SarifRule
{
    internal static void Write(JsonText json, Code code)
    {
        json.Add("id", code.Id);
        Text(json, "shortDescription", code.Title);
        // Rules of an organization may have no cause; GitHub demands the texts.
        var cause = code.Cause.Length > 0 ? code.Cause : code.Title;
        Text(json, "fullDescription", cause);
        Text(json, "help", code.Fix.Length > 0 ? $"{cause} {code.Fix}" : cause);
        json.AddIfAny("helpUri", code.Address);
        json.Add("defaultConfiguration", level => level.Add("level", SarifLog.Level(code.Severity)));
    }

    private static void Text(JsonText json, string name, string text) => json.Add(name, message => message.Add("text", SarifText.Plain(text)));
}
