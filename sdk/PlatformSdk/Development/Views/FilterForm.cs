using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>The filters of a view: a form whose values become its address.</summary>
internal static class FilterForm
{
    private static readonly IReadOnlyList<(string Value, string Title)> s_times =
        [("", "All that is kept"), ("1", "Last minute"), ("5", "Last 5 minutes"), ("15", "Last 15 minutes"), ("60", "Last hour")];

    /// <param name="html">Where it is written.</param>
    /// <param name="query">The current filters.</param>
    /// <param name="hint">What a search finds.</param>
    /// <param name="fields">The fields that only this view has.</param>
    internal static void Write(HtmlWriter html, ViewQuery query, string hint, HtmlWriter.Part fields)
    {
        html.Write($"""<form class="filter" method="get" action="{query.Path}" role="search"><p class="field wide"><label """ +
            $"""for="text">Search</label>""" +
            $"""<input id="text" name="text" type="search" maxlength="200" autocomplete="off" spellcheck="false" placeholder="{hint}" """ +
            $"""value="{query.Get(ViewQuery.Text)}"></p>{fields}""");
        Choice(html, query, ViewQuery.Minutes, "Time", s_times);
        if (query.Get(ViewQuery.View) is { Length: > 0 } view)
            html.Write($"""<input type="hidden" name="view" value="{view}">""");
        html.Write($"""<p class="buttons"><button class="plain" type="submit">Filter</button>""");
        if (query.HasFilters)
            html.Write($""" <a href="{ViewQuery.Address(query.Path, (ViewQuery.View, query.Get(ViewQuery.View)))}">Clear</a>""");
        html.Write($"</p></form>");
    }

    internal static void Choice(HtmlWriter html, ViewQuery query, string name, string label, IReadOnlyList<(string Value, string Title)> options)
    {
        var chosen = query.Get(name);
        html.Write($"""<p class="field"><label for="{name}">{label}</label><select id="{name}" name="{name}">""");
        foreach (var (value, title) in options)
        {
            if (value.Equals(chosen, StringComparison.OrdinalIgnoreCase))
                html.Write($"""<option value="{value}" selected>{title}</option>""");
            else
                html.Write($"""<option value="{value}">{title}</option>""");
        }
        // What an address asks for stays chosen, even if no such thing is kept any more.
        if (chosen.Length > 0 && !options.Any(option => option.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase)))
            html.Write($"""<option value="{chosen}" selected>{chosen}</option>""");
        html.Write($"</select></p>");
    }

    internal static void Number(HtmlWriter html, ViewQuery query, string name, string label)
        => html.Write($"""<p class="field"><label for="{name}">{label}</label><input id="{name}" name="{name}" type="number" min="0" step="any" """ +
            $"""value="{query.Get(name)}"></p>""");

    /// <summary>What is there, as choices in order.</summary>
    internal static IReadOnlyList<(string Value, string Title)> Options(string all, IEnumerable<string> names)
        => [("", all), .. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (name, name))];
}
