using System.Diagnostics;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Traces, one a line: what it was, how it ended, how long it took against the others.</summary>
internal static class TraceList
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        var traces = data.Traces.Newest();
        Parts.Section(html, "traces", traces.Count == 0 ? "No trace yet" : $"The last {Words.Count(traces.Count, "trace", "traces")}", h => Rows(h, data, traces));
        html.Write($"""<p class="muted">The page keeps the last {Limits.Traces} traces and besides the last {Limits.FailedTraces} that failed. Health calls and its own requests are left out.</p>""");
    }

    internal static void Rows(HtmlWriter html, PageData data, IReadOnlyList<KeptTrace> traces)
    {
        if (traces.Count == 0)
        {
            Parts.Empty(html, "Nothing has happened yet.", "Send a request, and it is here a moment later:", data.Example);
            return;
        }
        var longest = traces.Max(trace => trace.Duration);
        html.Write($"""<ol class="rows">""");
        foreach (var trace in traces)
            Row(html, trace, longest);
        html.Write($"</ol>");
    }

    private static void Row(HtmlWriter html, KeptTrace trace, TimeSpan longest)
    {
        var tone = trace.Failures > 0 ? "bad" : "good";
        html.Write($"""<li class="trace"><span class="clock">{Words.Clock(trace.Start)}</span><a class="what" id="trace-{trace.Id}" href="{PagePaths.Trace(trace.Id)}">{trace.Root.Name}</a>""");
        html.Write($"""<span class="result">""");
        Parts.Badge(html, tone, Result(trace));
        html.Write($"""</span><span class="spans muted">{Words.Count(trace.Spans.Count + trace.Missing, "span", "spans")}</span>""");
        html.Write($"""<svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="{tone}" width="{Math.Max(1, Share(trace.Duration, longest))}%" height="8" rx="2"/></svg>""");
        html.Write($"""<span class="num">{Words.Duration(trace.Duration)}</span></li>""");
    }

    /// <summary>In a word: the status of a request, else how many spans failed.</summary>
    internal static string Result(KeptTrace trace)
    {
        var status = trace.Root.Kind == ActivityKind.Server ? trace.Root.Tag("http.response.status_code") : null;
        return status ?? (trace.Failures > 0 ? $"{trace.Failures} failed" : "ok");
    }

    internal static double Share(TimeSpan part, TimeSpan whole) => whole <= TimeSpan.Zero ? 0 : Math.Clamp(100.0 * part.Ticks / whole.Ticks, 0, 100);
}
