using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>The log lines that the filters of the address leave, as rows or with a column for each of their values.</summary>
internal static class LogsView
{
    private const int Most = 200;
    private const string AsColumns = "columns";

    internal static void Write(HtmlWriter html, PageData data, ViewQuery query)
    {
        var filter = new LineFilter(query, data.Now);
        var kept = data.Logs.Newest(filter.Lowest).ToList();
        FilterForm.Write(html, query, "Words, or Name=Value", h =>
        {
            FilterForm.Choice(h, query, ViewQuery.Level, "Level", LineFilter.Levels);
            FilterForm.Choice(h, query, ViewQuery.Category, "Category", FilterForm.Options("All categories", kept.Select(line => line.Category)));
        });
        var found = kept.Where(filter.Accepts).ToList();
        Parts.Section(html, "lines", Words.Found(found.Count, kept.Count, "line", "lines"), h => Lines(h, data, query, found, kept.Count));
    }

    private static void Lines(HtmlWriter html, PageData data, ViewQuery query, List<KeptLine> found, int kept)
    {
        if (found.Count == 0 && kept > 0 && query.HasFilters)
        {
            Parts.Empty(html, "No line matches these filters.",
                $"The page keeps the last {Limits.Logs} lines, and the last {Limits.Warnings} warnings.");
            return;
        }
        var isTable = query.Get(ViewQuery.View) == AsColumns;
        html.Write($"""<ul class="tabs"><li>{h => Tab(h, query, "", "Rows", !isTable)}</li>""" +
            $"""<li>{h => Tab(h, query, AsColumns, "Columns", isTable)}""" +
            $"""</li></ul>""");
        IReadOnlyList<KeptLine> shown = [.. found.Take(Most)];
        if (isTable && shown.Count > 0)
        {
            LineValues.Columns(html, shown, query, (h, line) => LogList.Short(h, data, line));
        }
        else
        {
            LogList.Rows(html, data, shown, "Nothing was logged at this level.",
                "The levels in appsettings.json apply. To log more on this page without changing the console:",
                "Logging__PlatformPage__LogLevel__Default=Debug dotnet run", query: query);
        }
        if (found.Count > Most)
            html.Write($"""<p class="muted more">The newest {Most} are shown.</p>""");
    }

    private static void Tab(HtmlWriter html, ViewQuery query, string view, string title, bool isChosen)
    {
        if (isChosen)
            html.Write($"""<a href="{query.With(ViewQuery.View, view)}" aria-current="true">{title}</a>""");
        else
            html.Write($"""<a href="{query.With(ViewQuery.View, view)}">{title}</a>""");
    }
}
