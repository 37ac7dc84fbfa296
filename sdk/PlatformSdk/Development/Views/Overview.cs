using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Metrics;

namespace PlatformSdk.Development.Views;

/// <summary>The first view: what the service is, whether its needs are available, and what it is doing.</summary>
internal static class Overview
{
    private const int Traces = 8;
    private const int Lines = 6;

    internal static void Write(HtmlWriter html, PageData data)
    {
        html.Write($"""<div class="columns">""");
        Parts.Section(html, "about", "About", h => About(h, data));
        Parts.Section(html, "needs", "Needs and health", h => NeedList.Write(h, data));
        html.Write($"</div>");
        if (data.Neighbours.All() is { Count: > 0 } services)
            Parts.Section(html, "services", "Other services on this machine", h => ServiceList.Write(h, data, services));
        if (data.Example is null)
            Parts.Section(html, "work", "Work of the last five minutes", h => WorkView.Table(h, data), PagePaths.Work, "All work");
        Parts.Section(html, "now", "Now",
            h => ChartGrid.Write(h, [.. data.Example is null ? [] : Charts.Requests(data.Metrics), .. Charts.Runtime(data.Metrics).Take(4)]),
            PagePaths.Metrics, "All metrics");
        Parts.Section(html, "traces", "Latest traces", h => TraceList.Rows(h, data, [.. data.Traces.Newest().Take(Traces)]), PagePaths.Traces,
            "All traces");
        Parts.Section(html, "warnings", "Latest warnings and errors", h => LogList.Rows(h, data, [.. data.Logs.Newest(LogLevel.Warning).Take(Lines)],
            "No warnings or errors.", "Warnings and errors are kept longer than other lines."), PagePaths.Logs, "All logs");
    }

    private static void About(HtmlWriter html, PageData data)
    {
        var service = data.Description;
        if (service.Summary is { Length: > 0 } summary)
            html.Write($"""<p class="summary">{summary}</p>""");
        html.Write($"""<dl class="facts">""");
        Parts.Fact(html, "Name", service.Name);
        Parts.Fact(html, "Owner", service.Owner);
        Parts.Fact(html, "System", service.System);
        Parts.Fact(html, "Kind", service.Kind.ToString().ToLowerInvariant());
        Parts.Fact(html, "Tier", service.Tier);
        Parts.Fact(html, "Lifecycle", service.Lifecycle);
        Parts.Fact(html, "Version", Telemetry.ServiceResource.Version()?.Split('+')[0]);
        Parts.Fact(html, ".NET", Environment.Version.ToString());
        html.Write($"""<div><dt>Process</dt><dd>{Environment.ProcessId}</dd></div>""");
        html.Write($"</dl>");
        if (PlatformFile.Read() is { } file)
            Links.Write(html, file);
    }
}
