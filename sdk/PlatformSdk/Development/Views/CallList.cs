using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>The outgoing calls of the factory's clients, each with its attempts.</summary>
internal static class CallList
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        Parts.Section(html, "now", "Now", h => ChartGrid.Write(h, Charts.CallsOut(data.Metrics)));
        Parts.Section(html, "calls", "Latest calls", h => Rows(h, data, [.. data.Calls.Newest()]));
    }

    private static void Rows(HtmlWriter html, PageData data, IReadOnlyList<KeptCall> calls)
    {
        if (calls.Count == 0)
        {
            Parts.Empty(html, "No outgoing calls yet.",
                "Calls of every IHttpClientFactory client appear here, with their retries. Each service in 'needs' has a client with its name:",
                "clients.CreateClient(\"inventory\").GetStringAsync(\"/stock\")");
            return;
        }
        html.Write($"""<ol class="rows">""");
        foreach (var call in calls)
            Row(html, data, call);
        html.Write($"</ol>");
    }

    private static void Row(HtmlWriter html, PageData data, KeptCall call)
    {
        html.Write($"""<li class="call"><span class="clock">{Words.Clock(call.Time)}</span><div class="said"><p """ +
            $"""class="message">{call.Request}</p><p class="muted from">client {call.Client}""");
        if (call.TraceId is { } trace && data.Traces.Has(trace))
            html.Write($""" · <a href="{PagePaths.Trace(trace)}" aria-label="Trace of the call of {Words.Clock(call.Time)}">trace</a>""");
        html.Write($"</p>");
        if (call.Tries.Count > 1)
            Tries(html, call.Tries);
        html.Write($"""</div><span class="result">""");
        Parts.Badge(html, call.HasFailed ? "bad" : call.Tries.Count > 1 ? "warn" : "good", call.Outcome);
        html.Write($"""</span><span class="num">{Words.Duration(call.Duration)}</span></li>""");
    }

    private static void Tries(HtmlWriter html, IReadOnlyList<KeptTry> tries)
    {
        html.Write($"""<ol class="tries" aria-label="{Words.Count(tries.Count, "try", "tries")}">""");
        foreach (var attempt in tries)
        {
            html.Write($"""<li><span class="mark {(attempt.HasFailed ? "bad" : "good")}">{attempt.Outcome}</span> <span """ +
                $"""class="muted">{attempt.Address}, {Words.Duration(attempt.Duration)}</span></li>""");
        }
        html.Write($"</ol>");
    }
}
