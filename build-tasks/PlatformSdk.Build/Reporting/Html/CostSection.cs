using PlatformSdk.Build.Cost;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>What each environment costs in a month: a chart, and a table of its parts with how each comes about.</summary>
internal static class CostSection
{
    internal static string? Count(Page page) =>
        page.Report.Cost is { } cost ? $"{Number.Money(cost.Total.Likely)} {cost.Currency}" : null;

    internal static void Write(HtmlWriter html, Page page)
    {
        var cost = page.Report.Cost!;
        html.Write($"<p>Estimated for a month: likely <strong>{Number.Money(cost.Total.Likely)} {cost.Currency}</strong>, at least ");
        html.Write($"{Number.Money(cost.Total.Least)}, at most {Number.Money(cost.Total.Most)}, paid by " +
            $"{cost.Owner}{Center(cost)}.{Dated(cost)}</p>\n");
        if (cost.Total.Most > 0)
        {
            html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Chart of the cost">{"\n"}""");
            CostChart.Write(html, "chart-title", "Monthly cost by environment, as in the tables below",
                [.. cost.Environments.Select(one => new CostBar(one.Name, one.Likely, one.Most, one.Budget?.Amount))]);
            html.Write($"</div>\n");
        }

        html.Each(cost.Environments, environment => Write(html, environment,
            page.Report.CostChanges.FirstOrDefault(change => change.Name == environment.Name)));
        html.Each(page.Report.CostChanges.Where(change => change.After is null), gone => html.Write(
            $"<p><strong>{gone.Name}</strong> is removed: {CostText.Signed(gone.Difference.Likely)} {cost.Currency} a month.</p>\n"));
    }

    private static string Center(CostEstimate cost) => cost.CostCenter is { } center ? $", cost center {center}" : "";

    private static string Dated(CostEstimate cost) => cost.PricesDated is { } day ? $" List prices of {day} where the organisation sets none." : "";

    private static void Write(HtmlWriter html, EnvironmentCost cost, CostChange? change)
    {
        html.Write($"<details><summary>{cost.Name}: likely {Number.Money(cost.Likely)} {cost.Currency}{Difference(change)}");
        if (cost.Budget is { } budget)
            html.Write($""", budget {Number.Money(budget.Amount)} {(cost.IsOverBudget ? "(exceeded)" : "")}""");
        html.Write($"</summary>\n");
        if (change is { Before: not null, Needs: { Count: > 0 } needs })
        {
            html.Write($"<ul>\n");
            html.Each(needs, need => html.Write($"<li>{CostText.Words(need)}</li>\n"));
            html.Write($"</ul>\n");
        }

        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Cost of {cost.Name}"><table><thead><tr><th """ +
            $"""scope="col">Part</th>""");
        html.Write($"""<th scope="col">Quantity</th><th scope="col" class="number">Price</th><th scope="col" class="number">Least</th>""");
        html.Write($"""<th scope="col" class="number">Likely</th><th scope="col" class="number">Most</th></tr></thead><tbody>{"\n"}""");
        html.Each(cost.Lines, line => html.Write($"""
            <tr><th scope="row">{line.What}</th><td class="text">{line.Quantity.InWords} {line.Unit}<br><span class="why">{line.Formula}</span></td>
            <td class="number">{Number.Text(line.UnitPrice)}</td><td class="number">{Number.Money(line.Least)}</td>
            <td class="number">{Number.Money(line.Likely)}</td><td class="number">{Number.Money(line.Most)}</td></tr>

            """));
        html.Write($"</tbody></table></div>\n");
        html.Each(cost.Unpriced, part => html.Write($"<p>Not in the estimate: <strong>{part.What}</strong>. {part.Why}</p>\n"));
        html.Write($"</details>\n");
    }

    private static string Difference(CostChange? change) => change is null || change.IsNone || change.Before is null ? ""
        : $", {(change.Difference.Likely < 0 ? "" : "+")}{Number.Money(change.Difference.Likely)} by this change";
}
