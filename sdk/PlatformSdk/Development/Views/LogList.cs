using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Log lines, each with a link to its trace.</summary>
internal static class LogList
{
    internal static void Rows(HtmlWriter html, PageData data, IReadOnlyList<KeptLine> lines, string none, string how, string? command = null,
        bool withTrace = true, ViewQuery? query = null)
    {
        if (lines.Count == 0)
        {
            Parts.Empty(html, none, how, command);
            return;
        }
        html.Write($"""<ol class="rows">""");
        foreach (var line in lines)
            Row(html, data, line, withTrace, query);
        html.Write($"</ol>");
    }

    /// <summary>A line in a table of values.</summary>
    internal static void Short(HtmlWriter html, PageData data, KeptLine line)
    {
        var (tone, word) = BadgeFor(line.Level);
        html.Write($"""<span class="clock">{Words.Clock(line.Time)}</span> """);
        Parts.Badge(html, tone, word);
        html.Write($""" <span class="message">{line.Message}</span>""");
        if (line.TraceId is { } trace && data.Traces.Has(trace))
            html.Write($""" <a href="{PagePaths.Trace(trace)}" aria-label="Trace of the line of {Words.Clock(line.Time)}">trace</a>""");
    }

    private static void Row(HtmlWriter html, PageData data, KeptLine line, bool withTrace, ViewQuery? query)
    {
        var (tone, word) = BadgeFor(line.Level);
        html.Write($"""<li class="line"><span class="clock">{Words.Clock(line.Time)}</span><span class="result">""");
        Parts.Badge(html, tone, word);
        html.Write($"""</span><div class="said"><p class="message">{line.Message}</p>""");
        if (line.Exception is { } exception)
        {
            html.Write($"""<details id="exception-{line.Time.Ticks.ToString("x", System.Globalization.CultureInfo.InvariantCulture)}">""" +
                $"""<summary>{exception.Split('\n')[0].Trim()}</summary><pre>{exception}</pre></details>""");
        }
        LineValues.List(html, line, query);
        html.Write($"""<p class="muted from">{line.Category}</p></div>""");
        if (withTrace && line.TraceId is { } trace && data.Traces.Has(trace))
            html.Write($"""<a class="of" href="{PagePaths.Trace(trace)}" aria-label="Trace of the line of {Words.Clock(line.Time)}">trace</a>""");
        html.Write($"</li>");
    }

    private static (string Tone, string Word) BadgeFor(LogLevel level) => level switch
    {
        LogLevel.Critical => ("bad", "critical"),
        LogLevel.Error => ("bad", "error"),
        LogLevel.Warning => ("warn", "warning"),
        LogLevel.Information => ("info", "info"),
        _ => ("off", level.ToString().ToLowerInvariant()),
    };
}
