using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>The figures at the top of the page. Each leads to its section, and says in words what its color says.</summary>
internal static class Tiles
{
    internal static IEnumerable<Tile> For(Report report)
    {
        var errors = report.Open.Count(f => f.Severity == Severity.Error);
        var warnings = report.Open.Count(f => f.Severity == Severity.Warning);
        yield return errors > 0
            ? new Tile("bad", "findings", Page.Count(errors, "error"), warnings > 0 ? $"and {Page.Count(warnings, "warning")}" : "")
            : warnings > 0 ? new Tile("warn", "findings", Page.Count(warnings, "warning"), "no error")
            : new Tile("good", "findings", "0 errors", "no warning");
        if (report.Service is null)
            yield break;
        var worst = Worst(report);
        yield return report.HasChanges
            ? new Tile(worst > ChangeClass.Restarts ? "bad" : worst == ChangeClass.Restarts ? "warn" : "good", "changes",
                Page.Count(report.Files.Count, "file changes", "files change"), Words(worst))
            : new Tile("good", "changes", "0 files change", "nothing to apply");
        if (report.Cost is { } cost)
            yield return new Tile(cost.Environments.Any(e => e.IsOverBudget) ? "bad" : "plain", "cost",
                $"{Number.Money(cost.Total.Likely)} {cost.Currency}", "likely, a month");
        if (report.Scorecard is { } card)
            yield return new Tile(card.Overall ?? "none", "scorecard", card.Overall ?? "no level", "scorecard");
    }

    internal static string Words(ChangeClass effect) => effect switch
    {
        ChangeClass.DataLoss => "data loss",
        ChangeClass.Immutable => "immutable",
        ChangeClass.Restarts => "restarts",
        _ => "safe",
    };

    private static ChangeClass Worst(Report report) => report.LostData.Count > 0 ? ChangeClass.DataLoss
        : report.Environments.SelectMany(e => e.Changes).Select(c => c.Class).DefaultIfEmpty(ChangeClass.Safe).Max();
}

/// <summary>One figure.</summary>
internal sealed record Tile(string Tone, string Section, string Value, string Words);
