using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>What the service does without a request: jobs, messages and background tasks.</summary>
internal static class WorkView
{
    private const int Latest = 50;

    internal static void Write(HtmlWriter html, PageData data)
    {
        Parts.Section(html, "running", "Running now", h => Running(h, data));
        Parts.Section(html, "work", "Last five minutes", h => Table(h, data));
        Parts.Section(html, "failures", "Last failures", h => Failures(h, data));
        Parts.Section(html, "traces", "Latest runs and messages", h => Runs(h, data));
    }

    /// <summary>The figures, or how to see some.</summary>
    internal static void Table(HtmlWriter html, PageData data)
    {
        if (data.Metrics.Work.Read() is { Count: > 0 } rows)
        {
            FigureRows.Write(html, "Work", rows, name => ViewQuery.Address(PagePaths.Traces, (ViewQuery.Name, name)));
        }
        else
        {
            Parts.Empty(html, "Nothing ran in the last five minutes.",
                "A job and a consumed message appear here automatically. For a task of your own, start a span:",
                "using var run = source.StartActivity(\"import prices\");");
        }
    }

    private static void Running(HtmlWriter html, PageData data)
    {
        var running = data.Work.Running;
        if (running.Count == 0)
        {
            html.Write($"""<p class="muted">Nothing is running.</p>""");
            return;
        }
        html.Write($"""<ul class="rows">""");
        foreach (var work in running)
        {
            html.Write($"""<li class="need"><span class="what"><strong>{work.Name}</strong> <span class="muted">{work.Kind}</span></span>""" +
                $"""<span class="num">{Words.Age(data.Now - work.Start)}</span><span class="detail">since {Words.Clock(work.Start)}</span></li>""");
        }
        html.Write($"</ul>");
    }

    private static void Failures(HtmlWriter html, PageData data)
    {
        var failures = data.Work.Failures;
        if (failures.Count == 0)
        {
            html.Write($"""<p class="muted">Nothing has failed since the service started.</p>""");
            return;
        }
        html.Write($"""<ul class="rows">""");
        foreach (var (name, failure) in failures)
        {
            html.Write($"""<li class="need"><span class="what"><strong>{name}</strong></span><span class="clock">{Words.Clock(failure.Time)}""" +
                $"""</span><span class="detail">{failure.Reason}""");
            if (data.Traces.Has(failure.TraceId))
                html.Write($""" <a href="{PagePaths.Trace(failure.TraceId)}" aria-label="Trace of the failure of {name}">trace</a>""");
            html.Write($"</span></li>");
        }
        html.Write($"</ul>");
    }

    private static void Runs(HtmlWriter html, PageData data)
    {
        IReadOnlyList<KeptTrace> runs = [.. data.Traces.Newest().Where(trace => trace.Spans.Any(span => span.IsWork)).Take(Latest)];
        if (runs.Count > 0)
            TraceList.Rows(html, data, runs);
        else
            html.Write($"""<p class="muted">None has ended yet.</p>""");
    }
}
