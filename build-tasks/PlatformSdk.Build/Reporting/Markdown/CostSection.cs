using PlatformSdk.Build.Cost;
using static PlatformSdk.Build.Reporting.Markdown.MarkdownText;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>What each environment costs, with the difference that the change makes.</summary>
internal static class CostSection
{
    internal static IEnumerable<string> Lines(Report report)
    {
        foreach (var cost in report.Cost?.Environments ?? [])
        {
            var change = report.CostChanges.FirstOrDefault(c => c.Name == cost.Name);
            var difference = change is { Before: not null } ? $", **{Escape(CostText.Signed(change.Difference.Likely))}**" : "";
            var budget = cost.Budget is { } most ? $", budget {Escape(Number.Money(most.Amount))}{(cost.IsOverBudget ? " **exceeded**" : "")}" : "";
            yield return $"- {Escape(cost.Name)}: likely {Escape(Number.Money(cost.Likely))} {Escape(cost.Currency)}{difference} "
                + $"({Escape(Number.Money(cost.Least))} to {Escape(Number.Money(cost.Most))}){budget}{Needs(change)}";
        }

        foreach (var gone in report.CostChanges.Where(c => c.After is null))
            yield return $"- {Escape(gone.Name)}: removed, {Escape(CostText.Signed(gone.Difference.Likely))}";
    }

    /// <summary>What each need adds to the difference, below the line of its environment.</summary>
    private static string Needs(CostChange? change) => change is null or { Before: null } ? ""
        : string.Concat(change.Needs.Select(need => $"\n  - {Escape(CostText.Words(need))}"));
}
