using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Log lines, each with a link to its trace.</summary>
internal static class LogList
{
    private const int Most = 200;

    private static readonly (string Value, string Title, LogLevel Level)[] s_filters =
        [("", "All", LogLevel.Trace), ("information", "Information", LogLevel.Information), ("warning", "Warnings", LogLevel.Warning),
            ("error", "Errors", LogLevel.Error)];

    internal static void Write(HtmlWriter html, PageData data, string? level)
    {
        var (chosen, title, lowest) = s_filters.FirstOrDefault(filter => filter.Value == level, s_filters[0]);
        html.Write($"""<nav class="filter" aria-label="Level"><ul>""");
        foreach (var filter in s_filters)
        {
            var address = filter.Value.Length == 0 ? PagePaths.Logs : $"{PagePaths.Logs}?level={filter.Value}";
            if (filter.Value == chosen)
                html.Write($"""<li><a href="{address}" aria-current="true">{filter.Title}</a></li>""");
            else
                html.Write($"""<li><a href="{address}">{filter.Title}</a></li>""");
        }
        html.Write($"</ul></nav>");
        Parts.Section(html, "lines", chosen.Length == 0
            ? "Latest lines"
            : $"{title} and above", h => Rows(h, data, [.. data.Logs.Newest(lowest).Take(Most)],
            "Nothing was logged at this level.",
                "The levels in appsettings.json apply. To log more on this page without changing the console:",
                "Logging__PlatformPage__LogLevel__Default=Debug dotnet run"));
    }

    internal static void Rows(HtmlWriter html, PageData data, IReadOnlyList<KeptLine> lines, string none, string how, string? command = null,
        bool withTrace = true)
    {
        if (lines.Count == 0)
        {
            Parts.Empty(html, none, how, command);
            return;
        }
        html.Write($"""<ol class="rows">""");
        foreach (var line in lines)
            Row(html, data, line, withTrace);
        html.Write($"</ol>");
    }

    private static void Row(HtmlWriter html, PageData data, KeptLine line, bool withTrace)
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
