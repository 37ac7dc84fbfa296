using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>One trace as a waterfall, with its log lines.</summary>
internal static class TraceDetail
{
    private const int Deepest = 8;

    internal static void Write(HtmlWriter html, PageData data, KeptTrace trace)
    {
        html.Write($"""<p id="summary" data-live class="muted"><span class="clock">{Words.Clock(trace.Start)}</span> · """ +
            $"""{Words.Duration(trace.Duration)} · {Words.Count(trace.Spans.Count, "span", "spans")} · trace <code>{trace.Id}</code></p>""");
        Parts.Section(html, "waterfall", "Waterfall", h => Waterfall(h, trace));
        var lines = data.Logs.LinesOfTrace(trace.Id).ToList();
        Parts.Section(html, "logs", "Logs of this trace", h => LogList.Rows(h, data, lines, "Nothing was logged in this trace.",
            "Lines that are logged while a request is handled appear here automatically.", withTrace: false));
    }

    internal static void Missing(HtmlWriter html) => Parts.Empty(html, "This trace is not available.",
        $"The page keeps the last {Limits.Traces} traces, and shows a span once it has ended. Reload the page, or go back to the list of traces.");

    private static void Waterfall(HtmlWriter html, KeptTrace trace)
    {
        html.Write($"""<div class="axis" aria-hidden="true"><span>0</span><span>{Words.Duration(trace.Duration / 2)}</span>""" +
            $"""<span>{Words.Duration(trace.Duration)}</span></div><ol class="waterfall">""");
        foreach (var (span, depth) in SpanTree.Walk(trace))
            Row(html, trace, span, Math.Min(depth, Deepest));
        html.Write($"</ol>");
        if (trace.Missing > 0)
        {
            html.Write($"""<p class="muted">{Words.Count(trace.Missing, "earlier span is", "earlier spans are")} not shown: a trace keeps its """ +
                $"""last {Limits.SpansOfATrace}.</p>""");
        }
    }

    private static void Row(HtmlWriter html, KeptTrace trace, KeptSpan span, int depth)
    {
        var left = TraceList.Share(span.Start - trace.Start, trace.Duration);
        var width = Math.Max(0.5, TraceList.Share(span.Duration, trace.Duration));
        var tone = span.HasFailed ? "bad" : Tone(span);
        html.Write($"""<li><details id="span-{span.Id}"><summary><span class="what d{depth}"><span class="kind {tone}">{KindOf(span)}</span> """ +
            $"""{span.Name}""");
        if (span.HasFailed)
            html.Write($" ");
        if (span.HasFailed)
            Parts.Badge(html, "bad", span.Tag("error.type") is { Length: > 0 } type ? type.Split('.')[^1] : "failed");
        html.Write($"""</span><svg class="bar" width="100%" height="10" aria-hidden="true"><rect class="{tone}" x="{Math.Min(left, 99.5)}%" """ +
            $"""width="{width}%" height="10" rx="2"/></svg><span class="num">{Words.Duration(span.Duration)}</span></summary>""");
        Details(html, trace, span);
        html.Write($"</details></li>");
    }

    private static void Details(HtmlWriter html, KeptTrace trace, KeptSpan span)
    {
        Parts.Tags(html,
        [
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

    private static string KindOf(KeptSpan span) => span.Tag("db.system.name") ?? span.Tag("db.system") ?? span.Kind.ToString().ToLowerInvariant();

    private static string Tone(KeptSpan span)
        => span.Tag("db.system.name") is not null || span.Tag("db.system") is not null ? "data" : span.Kind.ToString().ToLowerInvariant();
}
