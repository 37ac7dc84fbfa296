using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>The links between the spans of one trace and those of others, in both directions.</summary>
internal sealed class SpanLinks(PageData data, KeptTrace trace)
{
    private readonly ILookup<string, KeptSpan> _from = data.Traces.LinkedTo(trace.Id).ToLookup(one => one.Target, one => one.Span);
    private readonly Dictionary<string, KeptTrace?> _known = new(StringComparer.Ordinal);

    internal void Write(HtmlWriter html, KeptSpan span)
    {
        foreach (var link in span.Links)
        {
            html.Write($"""<h3>Links to {To(link.TraceId, link.SpanId)}</h3>""");
            if (link.Tags.Count > 0)
                Parts.Tags(html, link.Tags);
        }
        foreach (var other in _from[span.Id])
            html.Write($"""<h3>Linked from {To(other.TraceId, other.Id)}</h3>""");
    }

    /// <summary>A span that is not here may be on the page of a neighbour, to which the page of the missing trace leads.</summary>
    private HtmlWriter.Part To(string id, string span) => html =>
    {
        if (Find(id)?.Spans.FirstOrDefault(one => one.Id == span) is { } known)
            html.Write($"""<a href="{PagePaths.Trace(id)}#span-{span}">{data.Titles.For(known)}</a>""");
        else
            html.Write($"""<a href="{PagePaths.Trace(id)}">span {span}</a>""");
    };

    private KeptTrace? Find(string id) => _known.TryGetValue(id, out var known) ? known
        : _known[id] = id == trace.Id ? trace : data.Traces.Find(id);
}
