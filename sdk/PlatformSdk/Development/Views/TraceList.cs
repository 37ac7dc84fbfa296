using System.Diagnostics;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Traces, one per line: name, result, and duration compared with the others.</summary>
internal static class TraceList
{
    private const int MostWork = 3;

    internal static void Write(HtmlWriter html, PageData data, ViewQuery query)
    {
        var kept = data.Traces.Newest();
        var filter = new KeptTraceFilter(query, data.Now, data.Titles.For);
        FilterForm.Write(html, query, "Words, a trace id, or attribute=value", h =>
        {
            FilterForm.Choice(h, query, ViewQuery.Name, "Name", FilterForm.Options("All names", kept.SelectMany(trace => trace.Names)));
            FilterForm.Choice(h, query, ViewQuery.Status, "Result", KeptTraceFilter.States);
            FilterForm.Number(h, query, ViewQuery.Slower, "At least (ms)");
        });
        IReadOnlyList<KeptTrace> found = [.. kept.Where(filter.Accepts)];
        Parts.Section(html, "traces", kept.Count == 0 ? "No traces yet" : Words.Found(found.Count, kept.Count, "trace", "traces"), h =>
        {
            if (found.Count == 0 && kept.Count > 0)
                Parts.Empty(h, "No trace matches these filters.", "Clear one of them, or send the request again.");
            else
                Rows(h, data, found);
        });
        html.Write($"""<p class="muted">The page keeps the last {Limits.Traces} traces, and also the last {Limits.FailedTraces} that failed. """ +
            $"""Health probes and requests for this page are not shown.</p>""");
    }

    internal static void Rows(HtmlWriter html, PageData data, IReadOnlyList<KeptTrace> traces)
    {
        if (traces.Count == 0)
        {
            Parts.Empty(html, "No traces yet.", data.Example is null ? "A run or a message appears here once it has ended."
                : "Send a request, and its trace appears here:", data.Example?.Invoke());
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
        var tone = Tone(trace);
        html.Write($"""<li class="trace"><span class="clock">{Words.Clock(trace.Start)}</span><span class="what"><a id="trace-{trace.Id}" """ +
            $"""href="{PagePaths.Trace(trace.Id)}">{trace.Root.Name}</a>""");
        foreach (var work in trace.Names.Skip(1).Take(MostWork))
            html.Write($""" <span class="muted">{work}</span>""");
        // Without a route, the name is only the method.
        if (trace.Root.Tag("http.route") is null && trace.Root.Tag("url.path") is { } path)
            html.Write($""" <span class="muted">{path}</span>""");
        html.Write($"""</span><span class="result">""");
        Parts.Badge(html, tone, Result(trace));
        html.Write($"""</span><span class="spans muted">{Words.Count(trace.Spans.Count + trace.Missing, "span", "spans")}</span>""");
        html.Write($"""<svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="{tone}" """ +
            $"""width="{Math.Max(1, Share(trace.Duration, longest))}%" height="8" rx="2"/></svg>""");
        html.Write($"""<span class="num">{Words.Duration(trace.Duration)}</span></li>""");
    }

    /// <summary>A request that succeeded although a span failed, or that the client got wrong, does not count as failed.</summary>
    private static string Tone(KeptTrace trace) => trace.Root.HasFailed ? "bad"
        : trace.Failures > 0 ? Status(trace) is null ? "bad" : "warn"
        : Status(trace) is ['4', ..] ? "warn" : "good";

    /// <summary>The status of a request, and the number of failed spans.</summary>
    private static string Result(KeptTrace trace)
    {
        var failures = trace.Failures - (trace.Root.HasFailed ? 1 : 0);
        return Status(trace) is { } status ? failures > 0 ? $"{status}, {failures} failed" : status
            : trace.Failures > 0 ? $"{trace.Failures} failed" : "ok";
    }

    private static string? Status(KeptTrace trace) => trace.Root.Kind == ActivityKind.Server ? trace.Root.Tag("http.response.status_code") : null;

    internal static double Share(TimeSpan part, TimeSpan whole) => whole <= TimeSpan.Zero ? 0 : Math.Clamp(100.0 * part.Ticks / whole.Ticks, 0, 100);
}
