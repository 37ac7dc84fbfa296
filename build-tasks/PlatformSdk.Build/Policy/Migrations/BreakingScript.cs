using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>
/// Prevents failing requests while a release rolls out: the former version still runs when the script has already changed the schema.
/// </summary>
internal static partial class BreakingScript
{
    internal static void Check(RuleContext context)
    {
        NewScripts.Judge(context, MigrationCodes.Breaks, text => Waiver().IsMatch(text)
            ? []
            : BreakingChanges.In(text).Select(change => (change.Place,
            $"The script {Shorten.Text(change.What)}. The version that still runs {change.Why}. Split the change, or waive it in the script.")));
    }

    internal static Span At(string path, string text, int place)
    {
        var (line, column) = SqlStatement.LineAt(text, place);
        return Span.At(path, line, column);
    }

    // Reviewed together with the script, and with no end: what was released stays as it is.
    [GeneratedRegex(@"^\s*--\s*waive PLAT1299:[ \t]*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Waiver();
}
