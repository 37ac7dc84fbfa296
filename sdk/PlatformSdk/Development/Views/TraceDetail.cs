using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Neighbours;

namespace PlatformSdk.Development.Views;

/// <summary>One trace as a waterfall, with its log lines.</summary>
internal static class TraceDetail
{
    private const int Deepest = 8;

    internal static void Write(HtmlWriter html, PageData data, KeptTrace trace)
    {
        html.Write($"""<p id="summary" data-live class="muted"><span class="clock">{Words.Clock(trace.Start)}</span> · """ +
            $"""{Words.Duration(trace.Duration)} · {Words.Count(trace.Spans.Count, "span", "spans")} · trace <code>{trace.Id}</code></p>""");
        Parts.Section(html, "waterfall", "Waterfall", h => Waterfall(h, data, trace));
        Elsewhere(html, data, trace.Id, trace.Root.HasRemoteParent ? "This trace began in another process. " : "");
        var lines = data.Logs.LinesOfTrace(trace.Id).ToList();
        Parts.Section(html, "logs", "Logs of this trace", h => LogList.Rows(h, data, lines, "Nothing was logged in this trace.",
            "Lines that are logged while a request is handled appear here automatically.", withTrace: false));
    }

    internal static void Missing(HtmlWriter html, PageData data, string id)
    {
        Parts.Empty(html, "This trace is not available.",
            $"The page keeps the last {Limits.Traces} traces, and shows a span once it has ended. Reload the page, or go back to the list of " +
                $"traces.");
        Elsewhere(html, data, id, began: "");
    }

    /// <summary>The part of a trace that happened in other processes is on their pages.</summary>
    private static void Elsewhere(HtmlWriter html, PageData data, string id, string began)
    {
        List<(string Name, string Address)> places =
            [.. data.Neighbours.All().Where(place => data.Neighbours.StateOf(place.Root) != NeighbourState.NotRunning)
                .Select(place => (place.Name, data.Link(place.Root, PagePaths.Trace(id))))];
        if (data.Neighbours.Dashboard(id) is { } dashboard)
            places.Add(("the whole trace in Aspire's dashboard", dashboard));
        if (data.Neighbours.Viewer(id) is { } viewer)
            places.Add(("the whole trace in the telemetry viewer", viewer));
        if (places.Count == 0)
            return;
        html.Write($"""<section id="elsewhere" aria-labelledby="elsewhere-title"><div class="head"><h2 id="elsewhere-title">In other """ +
            $"""processes</h2>""" +
            $"""</div><p class="muted">{began}The same trace elsewhere on this machine:</p><ul class="links">""");
        foreach (var (name, address) in places)
            html.Write($"""<li><a href="{address}" rel="noreferrer">{name}</a></li>""");
        html.Write($"</ul></section>");
    }

    private static void Waterfall(HtmlWriter html, PageData data, KeptTrace trace)
    {
        html.Write($"""<div class="axis" aria-hidden="true"><span>0</span><span>{Words.Duration(trace.Duration / 2)}</span>""" +
            $"""<span>{Words.Duration(trace.Duration)}</span></div><ol class="waterfall">""");
        var links = new SpanLinks(data, trace);
        foreach (var (span, depth) in SpanTree.Walk(trace))
            Row(html, data, trace, span, Math.Min(depth, Deepest), links);
        html.Write($"</ol>");
        if (trace.Missing > 0)
        {
            html.Write($"""<p class="muted">{Words.Count(trace.Missing, "earlier span is", "earlier spans are")} not shown: a trace keeps its """ +
                $"""last {Limits.SpansOfATrace}.</p>""");
        }
    }

    private static void Row(HtmlWriter html, PageData data, KeptTrace trace, KeptSpan span, int depth, SpanLinks links)
    {
        var left = TraceList.Share(span.Start - trace.Start, trace.Duration);
        var width = Math.Max(0.5, TraceList.Share(span.Duration, trace.Duration));
        var tone = span.HasFailed ? "bad" : Tone(span);
        html.Write($"""<li><details id="span-{span.Id}"><summary><span class="what d{depth}"><span class="kind {tone}">{KindOf(span)}</span> """ +
            $"""{data.Titles.For(span)}""");
        if (span.HasFailed)
            html.Write($" ");
        if (span.HasFailed)
            Parts.Badge(html, "bad", span.Tag("error.type") is { Length: > 0 } type ? type.Split('.')[^1] : "failed");
        html.Write($"""</span><svg class="bar" width="100%" height="10" aria-hidden="true"><rect class="{tone}" x="{Math.Min(left, 99.5)}%" """ +
            $"""width="{width}%" height="10" rx="2"/></svg><span class="num">{Words.Duration(span.Duration)}</span></summary>""");
        Details(html, data, trace, span);
        links.Write(html, span);
        html.Write($"</details></li>");
    }

    private static void Details(HtmlWriter html, PageData data, KeptTrace trace, KeptSpan span)
    {
        if (data.Places.NeedOf(span) is { } need && data.Places.OnThisMachine(need) is { } root)
        {
            html.Write($"""<p class="there"><a href="{data.Link(root, PagePaths.Trace(trace.Id))}" rel="noreferrer">This trace in {need.Name}</a>""" +
                $"</p>");
        }
        Parts.Tags(html,
        [
            new("name", span.Name),
            new("begins after", Words.Duration(span.Start - trace.Start)),
            new("source", span.Source),
            .. span.Status is { Length: > 0 } status ? new[] { KeyValuePair.Create("status", status) } : [],
            .. span.Tags,
        ]);
        foreach (var happened in span.Events)
        {
            html.Write($"""<h3>{happened.Name} <span class="muted">after {Words.Duration(happened.Time - span.Start)}</span></h3>""");
            Parts.Tags(html, happened.Tags);
        }
    }

    private static string KindOf(KeptSpan span) => span.System ?? span.Kind.ToString().ToLowerInvariant();

    private static string Tone(KeptSpan span)
        => span.System is not null ? "data" : span.Kind.ToString().ToLowerInvariant();
}
