using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>
/// Prevents failing requests while a release rolls out: the former version still runs when the script has already changed the schema. Migrations of
/// EF Core are judged by their SQL, as soon as the compiled program has written it.
/// </summary>
internal static partial class BreakingScript
{
    internal static void Check(RuleContext context)
    {
        Report(MigrationCodes.Breaks, context);
    }

    private static void Report(Code code, RuleContext context)
    {
        NewScripts.Judge(context, code, text => Judge(text, "script"));
        foreach (var migration in context.Facts.ContextMigrations)
        {
            var found = Judge(migration.Sql, "migration").ToList();
            if (found.Count == 0 || context.Facts.Base.HasMigration(migration.Id))
                continue;
            // What can be changed is the class.
            foreach (var (place, message) in found)
                context.Report(code, migration.Source is { } file ? Span.WholeFile(file) : At(migration.Script, migration.Sql, place), message);
        }
    }

    private static IEnumerable<(int Place, string Message)> Judge(string sql, string kind) => Waiver().IsMatch(sql) ? []
        : BreakingChanges.In(sql).Select(change => (change.Place,
            $"The {kind} {Shorten.Text(change.What)}. The version that still runs {change.Why}. Split the change, or waive it in the {kind}."));

    internal static Span At(string path, string text, int place)
    {
        var (line, column) = SqlStatement.LineAt(text, place);
        return Span.At(path, line, column);
    }

    // Reviewed together with the script, and with no end: what was released stays as it is.
    [GeneratedRegex(@"^\s*--\s*waive PLAT1299:[ \t]*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Waiver();
}
